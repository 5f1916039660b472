"""What every other view of the project is: it takes the place of the map and leads back to it."""

from PySide6.QtCore import Signal

from cjm_studio.look.tokens import ThemeName
from cjm_studio.panels.panel import Panel


class View(Panel):
    """Shows the project in another way than the map does."""

    whole_project = False  # True: it shows all journeys, so the header of one would mislead
    wanted = Signal(str)  # the id of a record that is to be shown on the map
    trend_wanted = Signal(str, str)  # the stage and the metric whose trend is to be shown
    command_wanted = Signal(str)  # the id of a command that is offered in the view

    def finish_writing(self) -> None:
        """Keep what is being written."""

    def edit_chosen(self) -> None:
        """Write on what is chosen, in a view that can be written in."""

    def add_card_here(self) -> None:
        """Write a new card where the choice is, in a view that can be written in."""

    def print(self) -> bool:
        """Print what is shown, in a view that can be printed; False: let the map be printed."""
        return False

    def set_theme(self, theme: ThemeName) -> None:
        """Draw everything in another theme."""
        self.touch()
