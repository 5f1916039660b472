"""Writes tests/formats/N.cjm: the tests' project as the format of today stores it; never written again."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from cjm_studio.model.schema import FORMAT_VERSION  # noqa: E402
from cjm_studio.storage.project_file import ProjectFile  # noqa: E402
from tests.builders import shop  # noqa: E402
from tests.storage.steps import rename  # noqa: E402


def main() -> None:
    path = ROOT / "tests" / "formats" / f"{FORMAT_VERSION}.cjm"
    with ProjectFile.create(shop().document(), path, who="Анна") as project:
        rename(project.document, "Поиск")
        project.publish()
    print(path)


if __name__ == "__main__":
    main()
