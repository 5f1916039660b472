"""The wizard's words for roles, waves and duplicates."""

from cjm_studio.look.speech import translate
from cjm_studio.survey.recognised import Role


def role_names() -> dict[Role, str]:
    """Return what a column can be, in the language of the window."""
    return {
        "segment": translate("Wizard", "Segment"),
        "stage": translate("Wizard", "Stage"),
        "channel": translate("Wizard", "Channel"),
        "metric": translate("Wizard", "Metric"),
        "score": translate("Wizard", "Answer"),
        "question": translate("Wizard", "Answers to a question"),
        "wave": translate("Wizard", "Wave"),
        "date": translate("Wizard", "Date"),
        "respondent": translate("Wizard", "Respondent: not imported"),
        "weight": translate("Wizard", "Weight"),
        "personal": translate("Wizard", "Personal data: not imported"),
        "ignored": translate("Wizard", "Not needed"),
    }


def shape_names() -> dict[str, str]:
    """Return what wrote the file."""
    return {
        "plain": translate("Wizard", "a plain table"),
        "surveymonkey": "SurveyMonkey",
        "qualtrics": "Qualtrics",
        "google_forms": translate("Wizard", "Google Forms"),
        "typeform": "Typeform",
        "yandex_forms": translate("Wizard", "Yandex Forms"),
        "limesurvey": "LimeSurvey",
        "spss": "SPSS",
    }


def missing_words() -> dict[str, str]:
    """Return what has still to be said."""
    return {
        "segment": translate(
            "Wizard", "Say which column holds the segment, or name one segment for all answers."
        ),
        "question": translate("Wizard", "Say which columns hold the answers to questions."),
        "metric": translate("Wizard", "Every question needs a metric."),
        "direction": translate("Wizard", "Say of every scale which end is the good one."),
        "score": translate("Wizard", "Say which columns hold the metric and the answer."),
    }
