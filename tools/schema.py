"""Writes docs/text-form.schema.json: the JSON Schema of one line of the text form, made from the records."""

import json
import sys
from pathlib import Path
from typing import Any, Union

import msgspec

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "docs" / "text-form.schema.json"
sys.path.insert(0, str(ROOT))

from cjm_studio.model.record_json import KNOWN_KINDS  # noqa: E402
from cjm_studio.model.schema import FORMAT_VERSION  # noqa: E402


def schema() -> dict[str, Any]:
    (line,), definitions = msgspec.json.schema_components(
        [Union[KNOWN_KINDS]],  # noqa: UP007
        ref_template="#/$defs/{name}",
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"One line of the text form of a CJM Studio project, format {FORMAT_VERSION}",
        **line,
        "$defs": definitions,
    }


def schema_text() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main() -> None:
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    print(SCHEMA)


if __name__ == "__main__":
    main()
