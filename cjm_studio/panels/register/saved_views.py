"""Views that the user has saved: filters, grouping and order under a name."""

from typing import TYPE_CHECKING

from cjm_studio.look.speech import translate
from cjm_studio.panels.register.ask import Asked, ask
from cjm_studio.panels.register.keeping import Keeping
from cjm_studio.session.register_look import RegisterLook, look_of

if TYPE_CHECKING:
    from cjm_studio.panels.register.register_view import RegisterView


class SavedViews:
    """Keeps them where the user's other choices are kept."""

    def __init__(self, view: "RegisterView", keeping: Keeping) -> None:
        self._view, self._keeping = view, keeping

    def connect(self) -> None:
        """Do what the bar asks for."""
        bar = self._view.bar
        bar.view_wanted.connect(self.open)
        bar.save_wanted.connect(self.ask)
        bar.forget_wanted.connect(self.forget)

    def show(self) -> None:
        """Offer the saved views."""
        looks = self._looks()
        current = next((name for name, look in looks.items() if look == self._view.look), "")
        self._view.bar.show_views(list(looks), current)

    def open(self, name: str) -> None:
        """Look at the register as was saved under a name."""
        look = self._looks().get(name)
        if look is not None:
            self._view.show_look(look)

    def ask(self) -> None:
        """Ask for a name and save what is looked at now."""
        asked = [Asked("name", translate("Register", "Name of the view"), needed=True)]
        title = translate("Register", "Save this view")
        said = ask(self._view, title, asked, accept=translate("Register", "Save"))
        if said:
            self.save(str(said["name"]))

    def save(self, name: str) -> None:
        """Save what is looked at now under a name."""
        self._keeping.register_views = {**self._keeping.register_views, name: self._view.look.plain()}
        self.show()

    def forget(self, name: str) -> None:
        """Save a view no longer."""
        kept = {known: look for known, look in self._keeping.register_views.items() if known != name}
        self._keeping.register_views = kept
        self.show()

    def _looks(self) -> dict[str, RegisterLook]:
        return {name: look_of(plain) for name, plain in self._keeping.register_views.items()}
