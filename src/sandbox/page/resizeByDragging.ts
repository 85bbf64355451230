/** Lets a person change an element's width by dragging its left edge. */
export function resizeByDragging(resized: HTMLElement, edge: HTMLElement): void {
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId);
    resized.classList.add('resizing');
  });
  edge.addEventListener('pointermove', (event) => {
    if (!edge.hasPointerCapture(event.pointerId)) return;
    resized.style.width = `${resized.getBoundingClientRect().right - event.clientX}px`;
  });
  edge.addEventListener('lostpointercapture', () => resized.classList.remove('resizing'));
}
