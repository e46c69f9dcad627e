"""What flows between rooms: frozen, slotted dataclasses over the standard library, nothing else.

`vocabulary` closed lists of words · `text` articles, cleaned text, evidence · `syntax` parsed sentences ·
`mentions` what annotators find in a text · `slots` known or absent · `deals` records and reconciled deals.
"""
