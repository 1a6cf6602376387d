"""Developments and months in Italian, as papers have them whatever the window speaks."""

from app.models.properties import DevelopmentPhase, ManagerContract, Ownership, Tenure

TENURES = {
    Tenure.RENT_TO_BUY: "Proprietà / patto di futura vendita",
    Tenure.FIXED_TERM: "Locazione a termine",
    Tenure.PERMANENT: "Locazione permanente",
    Tenure.COOPERATIVE_USE: "Assegnazione in godimento",
}
CONTRACTS = {
    ManagerContract.FULL: "Standard full",
    ManagerContract.LUMP_SUM: "Vuoto per pieno",
    ManagerContract.COMMUNITY: "Altro (community e portierato)",
    ManagerContract.UNDIVIDED_PROPERTY: "Proprietà indivisa",
}
OWNERSHIPS = {
    Ownership.FUND: "Fondo",
    Ownership.THIRD_PARTY: "Terzi",
    Ownership.UNDIVIDED: "Proprietà indivisa",
}
PHASES = {
    DevelopmentPhase.SETTLEMENT: "Insediamento",
    DevelopmentPhase.START_UP: "Start up",
    DevelopmentPhase.MANAGEMENT: "Gestione",
}
MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip


def month_name(month: int) -> str:
    """A numbered month (year × 12 + month − 1) as `settembre 2026`."""
    return f"{MONTHS[month % 12]} {month // 12}"


def month_label(month: int) -> str:
    """A numbered month as the axis of a chart has it: `09/26`."""
    return f"{month % 12 + 1:02d}/{month // 12 % 100:02d}"
