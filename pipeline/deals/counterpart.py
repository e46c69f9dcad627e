"""Roles that face each other, and positions whose role depends on who stands in another.

Of 'signed a contract with Brell' nothing says who supplies; of 'won a contract with Brell' the verb does, and Brell is
the other side. A frame gives such a position the role 'counterpart or
supplier'.
"""

from collections.abc import Iterator, Mapping

from pipeline.model.vocabulary import Role

COUNTERPART = {
    Role.CUSTOMER: Role.SUPPLIER,
    Role.SUPPLIER: Role.CUSTOMER,
    Role.LICENSOR: Role.LICENSEE,
    Role.LICENSEE: Role.LICENSOR,
    Role.LENDER: Role.BORROWER,
    Role.BORROWER: Role.LENDER,
    Role.PARTNER: Role.PARTNER,
}
FACING = "counterpart or "


def cast(roles: tuple[tuple[str, str], ...], slots: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, Role]]:
    """(position, role) of a frame, where 'counterpart or X' is the role that faces whoever is cast first.

    Where nobody else is cast, it is X.
    """
    first = next((Role(role) for place, role in roles if not role.startswith(FACING) and slots.get(place)), None)
    for position, role in roles:
        plain = Role(role.removeprefix(FACING))
        yield position, COUNTERPART[first] if role.startswith(FACING) and first is not None else plain
