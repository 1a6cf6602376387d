"""Why dwellings stand empty, in Italian, as papers have it whatever the window speaks."""

from app.models.vacancy import VoidCause

VOID_CAUSES = {
    VoidCause.TURNOVER: "Avvicendamento",
    VoidCause.MAJOR_WORKS: "Lavori straordinari",
    VoidCause.EVENT: "Evento (incendio, allagamento)",
    VoidCause.FOR_SALE: "Destinato alla vendita",
    VoidCause.MOBILITY: "Riservato alla mobilità",
    VoidCause.NEW_BUILDING: "Nuova costruzione",
    VoidCause.OTHER: "Altro",
}
