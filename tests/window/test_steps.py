"""Every step that an operation can make has a name."""

import ast
from pathlib import Path

import cjm_studio
from cjm_studio.look.speech import quoted
from cjm_studio.model.map import Card
from cjm_studio.window.main_window import MainWindow
from cjm_studio.window.steps import STEPS, step_words

OPERATIONS = Path(cjm_studio.__file__).parent / "operations"


def labels() -> set[str]:
    """Every string that a `named` call or a `label` may hold."""
    found: set[str] = set()
    for path in OPERATIONS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            spoken: list[ast.expr] = []
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "named":
                spoken = node.args[:1]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "label":
                spoken = [node.value]
            for expression in spoken:
                found |= {
                    part.value
                    for part in ast.walk(expression)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and "_" in part.value
                }
    return found - {"set_"}


def test_every_operation_has_a_name_for_its_step() -> None:
    fields = {f"set_{name}" for name in Card.__struct_fields__} - {"set_id", "set_text"}
    assert (labels() | fields) - set(STEPS) - {"edit_row", "edit_card"} <= {"name", "hidden", "text"}
    assert len(labels()) > 15


def test_a_step_says_what_it_was_about() -> None:
    assert step_words("move_card", "Cart", language="en") == "move of a card “Cart”"
    assert step_words("remove_cards", "3", language="en") == "removal of cards"
    assert step_words("add_row", "concerns", language="en") == "new row “Concerns”"
    assert len(step_words("edit_card", "long " * 30, language="en")) < 70
    assert step_words("of a newer version", "", language="en") == "last change"


def test_quotation_marks_are_those_of_the_language(window: MainWindow) -> None:
    assert quoted("Cart «new»") == "“Cart «new»”"
    window.speak("ru")
    assert quoted("Магазин «Полка»") == "«Магазин „Полка“»"
    assert step_words("move_card", "Корзина", language="ru") == "перенос карточки «Корзина»"
