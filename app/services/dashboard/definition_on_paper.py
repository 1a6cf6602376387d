"""The definition in Italian, as papers print it whatever the window speaks."""

from app.services.dashboard.definition import ArrearsMeasure, Definition, VacancyMeasure

_ARREARS = {
    ArrearsMeasure.CUMULATIVE: (
        "Morosità % = scaduto non pagato di ciascun nucleo alla data (i crediti di un nucleo non"
        " compensano i debiti di un altro) ÷ emesso al netto degli accrediti, con scadenza nei"
        " dodici mesi che finiscono con il mese."
    ),
    ArrearsMeasure.CURRENT: (
        "Morosità % corrente = degli addebiti scaduti nel periodo, la parte non pagata alla data"
        " di lettura ÷ addebiti al netto degli accrediti scaduti nel periodo."
    ),
}
_FORMER = {
    True: "È compreso il debito di chi non abita più qui e quello in piano di rientro.",
    False: (
        "Il debito di chi non abita più qui è indicato a parte e non è compreso; quello in piano"
        " di rientro è compreso."
    ),
}
_VACANCY = {
    VacancyMeasure.UNITS: "Sfitto % = alloggi sfitti ÷ alloggi disponibili all'ultimo giorno.",
    VacancyMeasure.DAYS: (
        "Sfitto % = giorni di sfitto ÷ giorni di disponibilità nel periodo: dal giorno dopo la"
        " riconsegna delle chiavi al giorno prima della nuova decorrenza, compresi."
    ),
    VacancyMeasure.RENT: (
        "Sfitto % economico = canone dei giorni di sfitto ÷ canone di tutti i giorni di"
        " disponibilità, al canone dell'ultimo contratto dell'alloggio; gli alloggi mai locati"
        " non contano."
    ),
}
_NOT_AVAILABLE = "Dove il denominatore è zero la percentuale non è disponibile (n.d.)."


def italian(definition: Definition) -> str:
    """The whole definition as a paragraph."""
    return " ".join(
        (
            _ARREARS[definition.arrears],
            _FORMER[definition.with_former_tenants],
            _VACANCY[definition.vacancy],
            _NOT_AVAILABLE,
        )
    )
