"""Roles that face each other, and positions whose role depends on who stands in another.

Of 'signed a contract with Brell' nothing says who supplies; of 'won a contract with Brell' the verb does, and Brell is
the other side. A frame gives such a position the role 'counterpart'.
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
FACING = "counterpart"


def cast(roles: tuple[tuple[str, str], ...], slots: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, Role]]:
    """(position, role) of a frame, where what faces whoever is cast first takes the opposite role.

    Where nobody else is cast, it takes the role opposite to that of the frame's first position.
    """
    plain = [(position, Role(role)) for position, role in roles if role != FACING]
    first = next((role for position, role in plain if slots.get(position)), plain[0][1])
    for position, role in roles:
        yield position, COUNTERPART[first] if role == FACING else Role(role)
