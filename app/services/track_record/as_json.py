"""The track record for other programs. Names are those of the models, percentages numbers or null.

Pairs have two decimals, means one; `…_mean` is the simple mean, `…_weighted` Σ parts ÷ Σ wholes.
"""

from collections.abc import Mapping
from fractions import Fraction

from app.models.properties import Tenure
from app.services.dashboard.definition import Say, in_words
from app.services.track_record.record import Section, Share, TrackRecord, rounded


def as_json(record: TrackRecord, say: Say = str) -> dict[str, object]:
    """The record as JSON has it; `say` translates the definition's sentences."""
    social, undivided = record.social_managers, record.undivided_property
    return {
        "month": f"{record.as_of:%Y-%m}",
        "definition": in_words(record.definition, say),
        "social_managers": {
            "units": social.units,
            "destination": _counts(social.destination),
            "contract_pct": {
                contract.value: share.percent for contract, share in social.contracts.items()
            },
            **_means(social),
        },
        "undivided_property": {"units": undivided.units, **_means(undivided)},
        "left_out": [
            {
                "development": each.development_code,
                "unit": each.unit_code,
                "cause": each.cause.value,
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
                "days": each.days,
            }
            for each in record.left_out
        ],
    }


def _counts(found: Mapping[Tenure, Share]) -> dict[str, list[int]]:
    return {kind.value: [share.count, share.percent] for kind, share in found.items()}


def _means(section: Section) -> dict[str, object]:
    return {
        "arrears_pct_mean": _number(section.mean.arrears, 1),
        "vacancy_pct_mean": _number(section.mean.vacancy, 1),
        "arrears_pct_weighted": _number(section.weighted.arrears, 1),
        "vacancy_pct_weighted": _number(section.weighted.vacancy, 1),
        "developments": {
            sheet.development.code: [
                _number(sheet.pair.arrears, 2),
                _number(sheet.pair.vacancy, 2),
            ]
            for sheet in section.sheets
        },
    }


def _number(value: Fraction | None, places: int) -> float | None:
    found = rounded(value, places)
    return None if found is None else float(found)
