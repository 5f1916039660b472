"""Every edit: functions that plan a change and never act."""
