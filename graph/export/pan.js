"use strict";
// A drawing that is moved by the pointer, and made larger or smaller by the wheel and two buttons. `box` is what of it
// is seen; `moved` and `zoomed` are told when that has changed.
const pan = (drawing, box, moved = () => {}, zoomed = moved) => {
  const zoom = (factor, x = box.x + box.width / 2, y = box.y + box.height / 2) => {
    box.x = x - (x - box.x) * factor;
    box.y = y - (y - box.y) * factor;
    box.width *= factor;
    box.height *= factor;
    zoomed();
  };
  const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
  let from = null;
  document.getElementById("nearer").addEventListener("click", () => zoom(0.8));
  document.getElementById("farther").addEventListener("click", () => zoom(1.25));
  drawing.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = point(event);
    zoom(event.deltaY < 0 ? 0.9 : 1.11, at.x, at.y);
  }, { passive: false });
  drawing.addEventListener("pointerdown", (event) => { from = event.target.closest(".node") ? null : point(event); });
  drawing.addEventListener("pointermove", (event) => {
    if (!from) return;
    const to = point(event);
    box.x += from.x - to.x;
    box.y += from.y - to.y;
    moved();
  });
  addEventListener("pointerup", () => { from = null; });
  return zoom;
};
