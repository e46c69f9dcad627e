"""The beginnings by which all inflected forms of a trigger word can be spotted in raw text."""

_IRREGULAR = {
    "be": ("is", "are", "was", "were", "been", "being", "be"),
    "become": ("becom", "became"),
    "begin": ("begin", "began", "begun"),
    "bid": ("bid",),
    "bring": ("bring", "brought"),
    "build": ("build", "built"),
    "buy": ("buy", "bought"),
    "come": ("com", "came"),
    "do": ("do", "did"),
    "draw": ("draw", "drew"),
    "fall": ("fall", "fell"),
    "get": ("get", "got"),
    "give": ("giv", "gave"),
    "go": ("go", "went"),
    "have": ("ha",),
    "hold": ("hold", "held"),
    "lay": ("lay", "laid"),
    "lead": ("lead", "led"),
    "lend": ("lend", "lent"),
    "make": ("mak", "made"),
    "pay": ("pay", "paid"),
    "sell": ("sell", "sold"),
    "shed": ("shed",),
    "sink": ("sink", "sank", "sunk"),
    "spend": ("spend", "spent"),
    "spin": ("spin", "spun"),
    "swallow": ("swallow",),
    "take": ("tak", "took"),
    "throw": ("throw", "threw"),
    "tie": ("tie", "tying"),
    "weigh": ("weigh",),
    "win": ("win", "won"),
    "write": ("writ", "wrote"),
}


def stems(lemma: str) -> tuple[str, ...]:
    """Beginnings that every form of the word shares with one of them; regular words lose a final 'e' or 'y'."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    return (lemma[:-1],) if lemma.endswith(("e", "y")) and len(lemma) > 3 else (lemma,)
