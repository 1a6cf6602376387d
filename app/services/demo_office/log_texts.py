"""What social managers note in their log, by activity; braces are filled from the office."""

from app.models.community import Activity

ABOUT_DEVELOPMENT = {
    Activity.SHARED_SPACES: (
        (
            "Sopralluogo nella sala comune con {n} abitanti: si decide il calendario d’uso. Le"
            " chiavi"
            " restano al gruppo del martedì."
        ),
        (
            "Aperta la lavanderia condivisa di {dev}. Raccolti {n} nominativi per i turni; da"
            " comprare"
            " un secondo stendino."
        ),
        "Gli orti sono assegnati: {n} lotti, due in attesa. Regola dell’acqua: mai dopo le 21.",
        "La ciclofficina si ritrova il sabato mattina. Servono una pompa e un cavalletto.",
        "Rimessi in ordine gli scaffali del libero scambio nell’atrio della scala {stair}.",
        "Il salone è stato usato tre volte nel mese; lasciato pulito, una sedia da riparare.",
    ),
    Activity.REPRESENTATION: (
        "Incontro con i referenti di scala: presenti {n}. Eletto il portavoce della scala {stair}.",
        (
            "Il comitato di {dev} chiede un incontro sui costi del riscaldamento: fissato per il"
            " mese"
            " prossimo."
        ),
        "Rinnovo dei rappresentanti: {n} candidature, voto in assemblea.",
        "Passaggio di consegne tra la vecchia e la nuova referente della scala {stair}.",
        "Definito con i referenti chi chiama l’ufficio per i guasti e chi per le persone sole.",
    ),
    Activity.EVENT: (
        (
            "Festa dei vicini nel cortile: circa {n} persone, tavoli portati da casa. Molto"
            " partecipata"
            " dalle famiglie della scala {stair}."
        ),
        "Merenda di benvenuto per i nuovi abitanti di {dev}: {n} presenti.",
        "Laboratorio per bambini in sala comune, {n} iscritti. La prossima volta due turni.",
        "Cena delle cucine del mondo: {n} coperti. I proventi vanno al fondo di solidarietà.",
        (
            "Giornata di pulizia del cortile con {n} volontari; l’azienda dei rifiuti ha ritirato"
            " gli"
            " ingombranti."
        ),
        "Cinema sotto le stelle: {n} spettatori. Finito entro le 23 come da regolamento.",
        "Mercatino dell’usato nell’androne, {n} banchetti.",
    ),
    Activity.HOUSE_RULES: (
        (
            "Terzo incontro sul regolamento interno: chiusi gli articoli su animali e biciclette."
            " Presenti {n}."
        ),
        "Distribuito a tutti i nuclei di {dev} il regolamento, tradotto in quattro lingue.",
        "Affisso il promemoria sul rumore nelle ore di riposo dopo tre segnalazioni.",
        "Raccolte le proposte sull’uso dei posti auto: {n} schede compilate.",
        "Chiarito con la scala {stair} che sui pianerottoli non si lasciano passeggini.",
    ),
    Activity.ASSEMBLY: (
        (
            "Assemblea di {dev}: presenti {n}. Illustrato il consuntivo delle spese e il riparto"
            " del"
            " riscaldamento; approvati i lavori all’ascensore."
        ),
        "Assemblea di scala {stair}, {n} presenti: si chiede una telecamera nel locale biciclette.",
        "Assemblea sul preventivo delle spese comuni. {n} presenti, clima sereno.",
        "Riunione sulla raccolta differenziata: {n} persone, nominati due referenti.",
    ),
    Activity.SOCIAL_PRESENCE: (
        (
            "Presidio del mercoledì in portineria: {n} persone ricevute, per lo più domande sulle"
            " bollette e sul bonus sociale."
        ),
        "Presidio: aiutate {n} persone con lo SPID e l’ISEE.",
        "Giro delle scale di {dev} con il custode: segnalata una lampada spenta al piano terra.",
        "Presidio con la mediatrice linguistica: {n} colloqui in arabo e in cinese.",
        "Allo sportello {n} persone; due consegnano la copia dei bonifici.",
    ),
}
"""Entries about a whole development."""

ABOUT_HOUSEHOLD = {
    Activity.MOVE_IN_SUPPORT: (
        (
            "Consegna delle chiavi al nucleo {name}, alloggio {unit}. Letti insieme contatori,"
            " regolamento e numeri utili."
        ),
        (
            "Accompagnamento all’ingresso: {name} ha conosciuto la referente di scala. Manca la"
            " voltura del gas."
        ),
        "Visita a un mese dall’ingresso in {unit}: tutto bene, chiedono un posto bici.",
        "Aiutato il nucleo {name} con la residenza e la tessera dei rifiuti.",
    ),
    Activity.INTERVIEW: (
        (
            "Colloquio con {name}: ore di lavoro ridotte dal mese scorso. Spiegato il fondo di"
            " solidarietà, porterà la busta paga."
        ),
        (
            "Colloquio sul conguaglio alto: i termosifoni restavano aperti con le finestre aperte."
            " Consigliate le valvole a 2."
        ),
        (
            "Ricevuto {name}: chiede di cambiare alloggio, {unit} è piccolo dopo la nascita del"
            " secondo figlio."
        ),
        "Colloquio individuale con {name}. In cerca di lavoro; segnalato lo sportello comunale.",
        (
            "{name} chiede quanto deve ancora: consegnato l’estratto conto, pagherà entro la fine"
            " del"
            " mese."
        ),
    ),
    Activity.PHONE_CALL: (
        "Telefonata a {name} per il canone non ancora arrivato: il bonifico parte domani.",
        "{name} avvisa che paga il 20 invece del 5, lo stipendio è in ritardo.",
        "Chiamato {name}: non risponde. Richiamare la sera.",
        "{name} segnala una perdita sotto il lavello in {unit}: aperta la richiesta di intervento.",
        "Telefonata di controllo dopo il rientro dall’ospedale: la vicina fa la spesa.",
    ),
    Activity.MEDIATION: (
        (
            "Mediazione tra {name} e {other}: rumori la sera. Accordo: silenzio dopo le 22 e un"
            " tappeto in soggiorno."
        ),
        (
            "Secondo incontro tra {name} e {other} per il posto in cantina: trovato un accordo"
            " scritto."
        ),
        (
            "Ascoltati separatamente {name} e {other} sulla questione del cane. Incontro comune tra"
            " due settimane."
        ),
        "Lite per lo stendino sul ballatoio tra {name} e {other}: chiarita sul posto.",
    ),
}
"""Entries about one household, or two of them."""

ABOUT_PLAN = (
    "Colloquio con {name} sul piano di rientro: rata di {rate} sostenibile, paga il giorno 10.",
    "Firmato il piano di rientro n. {plan} con {name}. Spiegate la causale e il codice QR.",
    "{name} porta la ricevuta della rata del piano {plan}.",
    "Verifica del piano {plan} con {name}: il lavoro è ripreso, nessuna difficoltà.",
)
ABOUT_LATE_PLAN = (
    "Chiamato {name}: la rata del piano {plan} non è arrivata. Dice che paga in settimana.",
    "{name} non risponde da due settimane sul piano {plan}. Scrivere e passare dall’alloggio.",
    "Colloquio con {name}: turni ridotti, la rata del piano {plan} è troppo alta. Da rivedere.",
)
PARTICULAR = (
    "Segnalata ai servizi sociali la situazione di salute di {name}, con il suo consenso.",
    "{name} racconta una malattia in famiglia; attivata l’assistenza domiciliare.",
)
FOLLOWED = (
    "Fatto come stabilito: la questione è chiusa.",
    "Richiamato: tutto risolto.",
    "Verificato sul posto, a posto.",
)
FOR_UNIT = (
    (
        "Sopralluogo in {unit} prima della nuova assegnazione: da tinteggiare, cambiare il"
        " rubinetto"
        " della cucina."
    ),
    "Ripresa in consegna di {unit}: letti i contatori, pareti in buono stato.",
    "Visita a {unit} con una famiglia interessata: piace, chiedono tempi e canone.",
)
TO_COME = (
    (Activity.ASSEMBLY, "Assemblea di {dev} alle 18 in sala comune: affiggere l’avviso."),
    (Activity.EVENT, "Festa d’inverno a {dev}: cercare volontari per i tavoli."),
    (Activity.ASSEMBLY, "Assemblea di scala {stair} sul riparto del riscaldamento, ore 20.30."),
    (Activity.EVENT, "Laboratorio di cucina a {dev}: prenotare la sala e comprare le farine."),
    (Activity.EVENT, "Pranzo dei nuovi abitanti a {dev}, ore 12.30: mandare gli inviti."),
)
