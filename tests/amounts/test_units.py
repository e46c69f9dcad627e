"""Units say what pint says of them: the same dimension, and the factor to the contract's unit."""

from decimal import Decimal

import pint
import pytest

from pipeline.amounts import units
from pipeline.amounts.units import Unit

_PINT: pint.UnitRegistry[float] = pint.UnitRegistry()
_DIMENSIONS = {
    "power": "[power]",
    "energy": "[energy]",
    "mass": "[mass]",
    "volume": "[volume]",
    "area": "[area]",
    "length": "[length]",
    "duration": "[time]",
    "frequency": "[frequency]",
    "voltage": "[electric_potential]",
}
# what pint calls the contract's units where it calls them otherwise
_NAMES = {
    "ton": "short_ton",
    "carat": "carat",
    "barrel": "oil_barrel",
    "cubic foot": "foot**3",
    "cubic metre": "meter**3",
    "cubic kilometre": "kilometer**3",
    "square foot": "foot**2",
    "square metre": "meter**2",
    "square kilometre": "kilometer**2",
    "square mile": "mile**2",
    "tonne": "metric_ton",
    "ounce": "troy_ounce",
    "hectolitre": "hectoliter",
    "litre": "liter",
    "metre": "meter",
    "MMBtu": "megaBtu",
    "MVA": "megavolt_ampere",
}
_NOT_IN_PINT = {"boe", "TEU", "dwt", "season"}
_FACTORS = [
    ("kilotonne", "kilometric_ton", "metric_ton"),
    ("megatonne", "megametric_ton", "metric_ton"),
    ("koz", "kilotroy_ounce", "troy_ounce"),
    ("fortnight", "fortnight", "week"),
]


def _measured() -> list[Unit]:
    return [unit for unit in units.lexicon() if unit.kind in _DIMENSIONS and unit.unit not in _NOT_IN_PINT]


@pytest.mark.parametrize("unit", _measured(), ids=lambda unit: str(unit.id))
def test_a_unit_has_the_dimension_of_its_kind(unit: Unit) -> None:
    assert _PINT.Quantity(1, _NAMES.get(unit.unit, unit.unit)).check(_DIMENSIONS[unit.kind])


@pytest.mark.parametrize(("name", "large", "small"), _FACTORS)
def test_a_factor_is_what_pint_makes_of_it(name: str, large: str, small: str) -> None:
    unit = next(each for each in units.lexicon() if each.id == name)
    assert Decimal(round(_PINT.Quantity(1, large).to(small).magnitude)) == unit.factor


@pytest.mark.parametrize(
    ("unit", "per", "rate"),
    [("tonne", "year", "t/yr"), ("barrel", "day", "bbl/d"), ("GW", "year", "GW/yr"), ("gallon", "year", "gal/yr")],
)
def test_a_rate_is_spelt_as_in_the_contract(unit: str, per: str, rate: str) -> None:
    base = next(each for each in units.lexicon() if each.unit == unit)
    assert (units.rated(base, per).unit, units.rated(base, per).kind) == (rate, "flow")
