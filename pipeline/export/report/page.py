"""`index.html`: the frame of every page, and the policy that says what may run in it."""

import base64
import hashlib
import json

from pipeline.export.report import assets

_POLICY = (
    "default-src 'none'",
    "script-src '{boot}' 'strict-dynamic'",
    "style-src '{style}'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types dealwire",
)
"""Only the page's own first script runs, and what it loads; it loads nothing but scripts out of the report's folder."""


def page() -> bytes:
    """The page, with its style and its first script inside and their hashes in its policy."""
    style = assets.read("style.css").decode()
    boot = assets.read("boot.js").decode().replace("SCRIPTS", json.dumps(assets.SCRIPTS))
    policy = "; ".join(_POLICY).format(boot=_hash(boot), style=_hash(style))
    frame = assets.read("index.html").decode()
    for name, text in {"POLICY": policy, "STYLE": style, "BOOT": boot}.items():
        frame = frame.replace(f"{{{{{name}}}}}", text)
    return frame.encode()


def _hash(text: str) -> str:
    """As a policy names what stands between two tags."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
