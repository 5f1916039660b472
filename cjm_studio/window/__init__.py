"""The shell: the main window, its actions and dialogs."""
