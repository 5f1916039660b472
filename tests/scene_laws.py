"""The scene shows exactly the document: what differs, in words."""

from cjm_studio.canvas.map_layout import MapLayout
from cjm_studio.canvas.map_scene import MARGIN
from cjm_studio.canvas.map_view import MapView
from cjm_studio.session.map_content import MapContent


def differences_of(view: MapView) -> list[str]:
    """Compare what is shown with a map laid out afresh."""
    scene, content = view.scene, view.scene.content
    fresh = MapContent(
        content.document,
        content.journey,
        wave=view.session.wave,
        language=view.session.language,
        overlaid=content.overlaid,
    )
    layout = MapLayout(fresh, scene.brush)
    found = []
    if content.stages != fresh.stages or content.rows != fresh.rows:
        return ["other stages or rows"]
    for stage in fresh.stages:
        if content.head(stage) != fresh.head(stage):
            found.append(f"head of {stage}")
        if content.figures(stage) != fresh.figures(stage) or content.levels(stage) != fresh.levels(stage):
            found.append(f"figures of {stage}")
        for row in fresh.rows:
            if content.cell(stage, row.id) != fresh.cell(stage, row.id):
                found.append(f"cell {stage} {row.kind}")
            for place in fresh.cell(stage, row.id):
                if content.face(place) != fresh.face(place):
                    found.append(f"face of {place}")
                if scene.grid.card(place) != layout.grid.card(place):
                    found.append(f"place of {place}")
    if content.curve != fresh.curve:
        found.append("curve")
    if scene.map.texts != layout.texts:
        found.append("texts")
    if (scene.sceneRect().width(), scene.sceneRect().height()) != (
        layout.grid.width + MARGIN,
        layout.grid.height + MARGIN,
    ):
        found.append("size")
    return found
