"""The names of the steps that can be undone, by the label that an operation gives its change."""

from cjm_studio.look.speech import QT_TRANSLATE_NOOP, quoted, translate
from cjm_studio.wording.language import Language

STEPS: dict[str, str] = {
    "add_card": QT_TRANSLATE_NOOP("Steps", "new card"),
    "edit_card": QT_TRANSLATE_NOOP("Steps", "text of a card"),
    "move_card": QT_TRANSLATE_NOOP("Steps", "move of a card"),
    "move_cards": QT_TRANSLATE_NOOP("Steps", "move of cards"),
    "remove_card": QT_TRANSLATE_NOOP("Steps", "removal of a card"),
    "remove_cards": QT_TRANSLATE_NOOP("Steps", "removal of cards"),
    "duplicate_card": QT_TRANSLATE_NOOP("Steps", "copy of a card"),
    "duplicate_cards": QT_TRANSLATE_NOOP("Steps", "copies of cards"),
    "copy_card": QT_TRANSLATE_NOOP("Steps", "copy of a card"),
    "copy_cards": QT_TRANSLATE_NOOP("Steps", "copies of cards"),
    "cut_card": QT_TRANSLATE_NOOP("Steps", "cutting of a card"),
    "cut_cards": QT_TRANSLATE_NOOP("Steps", "cutting of cards"),
    "paste_card": QT_TRANSLATE_NOOP("Steps", "pasting of a card"),
    "paste_cards": QT_TRANSLATE_NOOP("Steps", "pasting of cards"),
    "add_picture": QT_TRANSLATE_NOOP("Steps", "new picture"),
    "add_pictures": QT_TRANSLATE_NOOP("Steps", "new pictures"),
    "fit_rows": QT_TRANSLATE_NOOP("Steps", "fitting of rows to their cards"),
    "show_rows": QT_TRANSLATE_NOOP("Steps", "showing of hidden rows"),
    "set_kind": QT_TRANSLATE_NOOP("Steps", "kind of a card"),
    "set_grade": QT_TRANSLATE_NOOP("Steps", "evidence grade"),
    "set_severity": QT_TRANSLATE_NOOP("Steps", "severity of a pain"),
    "set_frequency": QT_TRANSLATE_NOOP("Steps", "frequency of a pain"),
    "set_importance": QT_TRANSLATE_NOOP("Steps", "importance of an expectation"),
    "set_met": QT_TRANSLATE_NOOP("Steps", "whether an expectation is met"),
    "set_emotion": QT_TRANSLATE_NOOP("Steps", "emotion"),
    "set_quote": QT_TRANSLATE_NOOP("Steps", "quote"),
    "set_speaker": QT_TRANSLATE_NOOP("Steps", "speaker of a quote"),
    "set_interpretation": QT_TRANSLATE_NOOP("Steps", "interpretation"),
    "set_premise": QT_TRANSLATE_NOOP("Steps", "premise"),
    "set_picture": QT_TRANSLATE_NOOP("Steps", "picture of a card"),
    "add_link": QT_TRANSLATE_NOOP("Steps", "new link"),
    "remove_link": QT_TRANSLATE_NOOP("Steps", "removal of a link"),
    "edit_link": QT_TRANSLATE_NOOP("Steps", "words of a link"),
    "add_branch": QT_TRANSLATE_NOOP("Steps", "branch or loop to"),
    "set_channel": QT_TRANSLATE_NOOP("Steps", "channel of a touchpoint"),
    "add_channel": QT_TRANSLATE_NOOP("Steps", "new channel"),
    "edit_channel": QT_TRANSLATE_NOOP("Steps", "channel"),
    "remove_channel": QT_TRANSLATE_NOOP("Steps", "removal of a channel"),
    "mark_barrier": QT_TRANSLATE_NOOP("Steps", "barrier hypothesis"),
    "unmark_barrier": QT_TRANSLATE_NOOP("Steps", "removal of a barrier hypothesis"),
    "add_stages": QT_TRANSLATE_NOOP("Steps", "first stages"),
    "add_stage": QT_TRANSLATE_NOOP("Steps", "new stage"),
    "rename_stage": QT_TRANSLATE_NOOP("Steps", "name of a stage"),
    "edit_stage": QT_TRANSLATE_NOOP("Steps", "fields of a stage"),
    "move_stage": QT_TRANSLATE_NOOP("Steps", "move of a stage"),
    "remove_stage": QT_TRANSLATE_NOOP("Steps", "removal of a stage"),
    "add_row": QT_TRANSLATE_NOOP("Steps", "new row"),
    "rename_row": QT_TRANSLATE_NOOP("Steps", "name of a row"),
    "edit_row": QT_TRANSLATE_NOOP("Steps", "height of a row"),
    "hide_row": QT_TRANSLATE_NOOP("Steps", "hiding of a row"),
    "show_row": QT_TRANSLATE_NOOP("Steps", "showing of a row"),
    "move_row": QT_TRANSLATE_NOOP("Steps", "move of a row"),
    "remove_row": QT_TRANSLATE_NOOP("Steps", "removal of a row"),
    "add_segment": QT_TRANSLATE_NOOP("Steps", "new segment"),
    "edit_segment": QT_TRANSLATE_NOOP("Steps", "fields of a segment"),
    "remove_segment": QT_TRANSLATE_NOOP("Steps", "removal of a segment"),
    "add_journey": QT_TRANSLATE_NOOP("Steps", "new journey"),
    "edit_journey": QT_TRANSLATE_NOOP("Steps", "fields of the journey"),
    "edit_project": QT_TRANSLATE_NOOP("Steps", "project properties"),
    "add_source": QT_TRANSLATE_NOOP("Steps", "new source"),
    "edit_source": QT_TRANSLATE_NOOP("Steps", "fields of a source"),
    "remove_source": QT_TRANSLATE_NOOP("Steps", "removal of a source"),
    "merge_sources": QT_TRANSLATE_NOOP("Steps", "merging of sources into"),
    "support": QT_TRANSLATE_NOOP("Steps", "support by the source"),
    "withdraw": QT_TRANSLATE_NOOP("Steps", "withdrawal of the source"),
    "add_quotes": QT_TRANSLATE_NOOP("Steps", "quotes from"),
    "import_survey": QT_TRANSLATE_NOOP("Steps", "import of survey answers"),
    "replace_survey": QT_TRANSLATE_NOOP("Steps", "new answers in place of earlier ones"),
    "agree_limit": QT_TRANSLATE_NOOP("Steps", "acceptable limit"),
    "forget_limit": QT_TRANSLATE_NOOP("Steps", "limit given up"),
    "set_guess": QT_TRANSLATE_NOOP("Steps", "guess of the team"),
    "forget_guess": QT_TRANSLATE_NOOP("Steps", "removal of a guess"),
    "journey_reviewed": QT_TRANSLATE_NOOP("Steps", "review of the map"),
    "barrier_reviewed": QT_TRANSLATE_NOOP("Steps", "review of the barrier"),
    "save_version": QT_TRANSLATE_NOOP("Steps", "new version"),
    "edit_version": QT_TRANSLATE_NOOP("Steps", "name of a version"),
    "remove_version": QT_TRANSLATE_NOOP("Steps", "removal of a version"),
    "restore_version": QT_TRANSLATE_NOOP("Steps", "return to the version"),
    "take_back": QT_TRANSLATE_NOOP("Steps", "earlier change taken back"),
    "renew_evidence": QT_TRANSLATE_NOOP("Steps", "levels worked out anew"),
    "work_out_drivers": QT_TRANSLATE_NOOP("Steps", "key drivers of"),
    "propose_barriers": QT_TRANSLATE_NOOP("Steps", "barriers proposed by the rule"),
    "accept_barrier": QT_TRANSLATE_NOOP("Steps", "acceptance of the barrier"),
    "accept_barriers": QT_TRANSLATE_NOOP("Steps", "acceptance of barriers"),
    "drop_barrier": QT_TRANSLATE_NOOP("Steps", "dropping of the barrier"),
    "drop_barriers": QT_TRANSLATE_NOOP("Steps", "dropping of barriers"),
    "confirm_status": QT_TRANSLATE_NOOP("Steps", "confirmed status of the barrier"),
    "decide_status": QT_TRANSLATE_NOOP("Steps", "status of the barrier"),
    "refuse_status": QT_TRANSLATE_NOOP("Steps", "refused status of the barrier"),
    "comment_barrier": QT_TRANSLATE_NOOP("Steps", "comment on the barrier"),
    "close_hypothesis": QT_TRANSLATE_NOOP("Steps", "closing of the hypothesis"),
    "reopen_hypothesis": QT_TRANSLATE_NOOP("Steps", "reopening of the hypothesis"),
    "rebase_barrier": QT_TRANSLATE_NOOP("Steps", "new base of the barrier"),
    "rebase_barriers": QT_TRANSLATE_NOOP("Steps", "new base of barriers"),
    "declare_barrier": QT_TRANSLATE_NOOP("Steps", "new barrier"),
    "add_barrier_cell": QT_TRANSLATE_NOOP("Steps", "further stage of the barrier"),
    "edit_barrier": QT_TRANSLATE_NOOP("Steps", "fields of the barrier"),
    "edit_barriers": QT_TRANSLATE_NOOP("Steps", "fields of barriers"),
    "remove_barrier": QT_TRANSLATE_NOOP("Steps", "removal of a barrier"),
    "remove_barriers": QT_TRANSLATE_NOOP("Steps", "removal of barriers"),
    "order_barrier": QT_TRANSLATE_NOOP("Steps", "place of the barrier in the register"),
    "order_barriers": QT_TRANSLATE_NOOP("Steps", "order of barriers"),
    "merge_barriers": QT_TRANSLATE_NOOP("Steps", "merging of barriers into"),
    "split_barrier": QT_TRANSLATE_NOOP("Steps", "splitting of the barrier"),
    "add_recommendation": QT_TRANSLATE_NOOP("Steps", "new recommendation"),
    "remove_recommendation": QT_TRANSLATE_NOOP("Steps", "removal of the recommendation"),
    "add_hypothesis": QT_TRANSLATE_NOOP("Steps", "new hypothesis"),
    "edit_hypothesis": QT_TRANSLATE_NOOP("Steps", "fields of the hypothesis"),
    "remove_hypothesis": QT_TRANSLATE_NOOP("Steps", "removal of the hypothesis"),
    "add_experiment": QT_TRANSLATE_NOOP("Steps", "new experiment"),
    "edit_experiment": QT_TRANSLATE_NOOP("Steps", "fields of the experiment"),
    "remove_experiment": QT_TRANSLATE_NOOP("Steps", "removal of the experiment"),
    "add_mechanic": QT_TRANSLATE_NOOP("Steps", "new mechanic"),
    "edit_mechanic": QT_TRANSLATE_NOOP("Steps", "fields of the mechanic"),
    "remove_mechanic": QT_TRANSLATE_NOOP("Steps", "removal of the mechanic"),
    "estimate_recommendation": QT_TRANSLATE_NOOP("Steps", "effort and effect of the recommendation"),
    "forget_estimate": QT_TRANSLATE_NOOP("Steps", "removal of the estimate of"),
    "set_measure": QT_TRANSLATE_NOOP("Steps", "kind of measure of the recommendation"),
    "set_effort": QT_TRANSLATE_NOOP("Steps", "effort of the recommendation"),
    "set_effect": QT_TRANSLATE_NOOP("Steps", "effect of the recommendation"),
    "confirm_statuses": QT_TRANSLATE_NOOP("Steps", "confirmed statuses"),
}

# Their subject is a key or a number, which says nothing to the reader.
_NO_SUBJECT = {
    *("add_link", "remove_link", "set_emotion", "remove_cards", "move_cards", "add_pictures"),
    *("cut_cards", "copy_cards", "paste_cards", "duplicate_cards"),
    *("propose_barriers", "accept_barriers", "drop_barriers", "confirm_statuses"),
    *("edit_barriers", "order_barriers", "remove_barriers", "rebase_barriers"),
}
_LONGEST = 40


def step_words(label: str, subject: str, *, language: Language) -> str:
    """Return what a step did, as "move of a card “Cart forgets the address”"."""
    what = translate("Steps", STEPS[label]) if label in STEPS else translate("Steps", "last change")
    if label.endswith("_row"):
        subject = _row_name(subject, language)
    subject = " ".join(subject.split())
    if not subject or label in _NO_SUBJECT:
        return what
    if len(subject) > _LONGEST:
        subject = subject[:_LONGEST].rstrip() + "…"
    return f"{what} {quoted(subject)}"


def _row_name(subject: str, language: Language) -> str:
    from cjm_studio.wording.terms import ROW_KINDS, term

    return term(ROW_KINDS, subject, language=language) if subject in ROW_KINDS else subject
