import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Kind, KindProps } from '../../../shared/ui/node.js';
import { kindOf } from '../kinds/registry.js';
import { TextMeasurer } from '../text/text-measurer.js';
import { DARK } from '../theme.js';
import { Direction, loadLayoutEngine, MeasureMode, type YogaNode } from './yoga.js';

const text = new TextMeasurer((run) => run.length * 10, DARK.faces);
const engine = await loadLayoutEngine();

interface Spec {
  kind: Kind;
  props: KindProps[Kind];
  children: Spec[];
}

function node<K extends Kind>(kind: K, props: KindProps[K], ...children: Spec[]): Spec {
  return { kind, props, children };
}

/** Builds yoga's tree as the scene does. */
function build(spec: Spec, parent?: Spec): YogaNode {
  const yoga = engine.createNode();
  const definition = kindOf(spec.kind);
  const axis = (parent && kindOf(parent.kind).axis) ?? 'column';
  const align = parent && 'align' in parent.props ? parent.props.align : undefined;
  const context = {
    theme: DARK,
    text,
    axis,
    scrollbar: false,
    scrollbarBelow: false,
    least: 0,
    bounded: false,
    scrolled: parent?.kind === 'scroll',
    edited: null,
    parent: null,
    stretched: axis === 'column' && (align ?? 'stretch') === 'stretch',
  };
  definition.layout(yoga, spec.props, context);
  if (definition.measure) {
    yoga.setMeasureFunc((width, mode) => {
      const limit = mode === MeasureMode.Undefined ? Number.POSITIVE_INFINITY : width;
      const isExact = mode === MeasureMode.Exactly;
      return definition.measure?.(spec.props, limit, context, isExact) ?? { width: 0, height: 0 };
    });
  }
  spec.children.forEach((child, index) => {
    yoga.insertChild(build(child, spec), index);
  });
  return yoga;
}

function boxes(yoga: YogaNode): { x: number; y: number; width: number; height: number }[] {
  return Array.from({ length: yoga.getChildCount() }, (_, index) => {
    const { left, top, width, height } = yoga.getChild(index).getComputedLayout();
    return { x: left, y: top, width, height };
  });
}

describe('layout of the kinds', () => {
  it('a window lays its content out below the title bar, padded, and a long text wraps', () => {
    const long = 'word '.repeat(20).trim();
    const yoga = build(
      node('window', { title: 'W' }, node('text', { text: long }), node('button', { label: 'Go' })),
    );
    yoga.calculateLayout(224, 400, Direction.LTR);
    const [first, second] = boxes(yoga);
    assert.deepEqual(first, { x: 12, y: 44, width: 200, height: 100 });
    assert.equal(second?.y, 44 + 100 + 8);
    assert.equal(second?.width, 20 + 24, 'a button is as wide as its label, not as the window');
    assert.equal(second?.height, 28);
  });

  it('a scrolling region takes the room that is left, and its content keeps its height', () => {
    const rows = Array.from({ length: 10 }, () => node('text', { text: 'a row' }));
    const yoga = build(
      node(
        'window',
        { title: 'W' },
        node('scroll', { label: 'S', grow: 1 }, ...rows),
        node('button', { label: 'Go' }),
      ),
    );
    yoga.calculateLayout(224, 200, Direction.LTR);
    const [scroll, button] = boxes(yoga);
    assert.equal(scroll?.height, 200 - 44 - 8 - 28 - 12);
    assert.equal(button?.y, 160);
    for (const row of boxes(yoga.getChild(0))) assert.equal(row.height, 20);
  });

  it('a growing text in a row leaves its neighbour its width', () => {
    const yoga = build(
      node(
        'row',
        {},
        node('text', { text: 'x'.repeat(50), grow: 1, wrap: false }),
        node('button', { label: 'Go' }),
      ),
    );
    yoga.calculateLayout(200, undefined, Direction.LTR);
    const [label, button] = boxes(yoga);
    assert.equal(button?.width, 44);
    assert.equal(label?.width, 200 - 44 - 8);
  });

  it('a field has room for its label, its rows and its error', () => {
    const heightOf = (props: KindProps['textField']): number => {
      const yoga = build(node('column', {}, node('textField', props)));
      yoga.calculateLayout(200, undefined, Direction.LTR);
      return boxes(yoga)[0]?.height ?? 0;
    };
    assert.equal(heightOf({ label: 'L', value: '', labelHidden: true }), 28);
    assert.equal(heightOf({ label: 'L', value: '' }), 48);
    assert.equal(heightOf({ label: 'L', value: '', error: 'No' }), 68);
    assert.equal(
      heightOf({ label: 'L', value: '', error: 'A long line. '.repeat(2) }),
      84,
      'the error wraps',
    );
  });

  it('a text area grows with its text, between its least and its most rows', () => {
    const heightOf = (value: string, rows: { minRows?: number; maxRows?: number } = {}): number => {
      const props = { label: 'L', value, labelHidden: true, ...rows };
      const yoga = build(node('window', { title: 'W' }, node('column', {}, node('textArea', props))));
      yoga.calculateLayout(224, 600, Direction.LTR);
      return boxes(yoga.getChild(0))[0]?.height ?? 0;
    };
    assert.equal(heightOf(''), 3 * 20 + 8);
    assert.equal(heightOf('a\nb\nc\nd\n'), 5 * 20 + 8);
    assert.equal(heightOf('word '.repeat(20).trim(), { minRows: 1 }), 7 * 20 + 8, 'what wraps counts');
    assert.equal(heightOf('w'.repeat(18), { minRows: 1 }), 20 + 8, 'it wraps at the width that it has');
    assert.equal(heightOf('x'.repeat(100_000), { maxRows: 6 }), 6 * 20 + 8);
    assert.equal(heightOf('', { minRows: 4, maxRows: 2 }), 4 * 20 + 8);
    assert.equal(heightOf('', { maxRows: 1 }), 20 + 8);
  });

  it('a bar is as high as it is told; what does not fit into a line of it, nor a menu bar in it, goes on below', () => {
    const menus = ['File', 'Edit', 'View'].map((label) => node('menu', { label, place: 'bar' }));
    const bar = node('menuBar', { label: 'Main' }, ...menus);
    const yoga = build(
      node('dock', { label: 'Menu', edge: 'top', height: 32 }, node('row', { grow: 1, padding: 2 }, bar)),
    );
    yoga.calculateLayout(400, undefined, Direction.LTR);
    assert.equal(yoga.getComputedHeight(), 32);
    yoga.calculateLayout(150, undefined, Direction.LTR);
    assert.equal(yoga.getComputedHeight(), 60);
    const titles = boxes(yoga.getChild(0).getChild(0));
    assert.deepEqual(
      titles.map(({ y }) => y),
      [0, 0, 28],
    );
  });

  it('a prop that is gone takes its effect along', () => {
    const before = { width: 120, maxWidth: 50, minHeight: 90, padding: 30, gap: 3, grow: 1 };
    const yoga = build(node('window', { title: 'W' }, node('column', before), node('separator', {})));
    yoga.calculateLayout(200, 300, Direction.LTR);
    assert.deepEqual(boxes(yoga)[0], { x: 12, y: 44, width: 60, height: 235 });
    const context = {
      theme: DARK,
      text,
      axis: 'column',
      scrollbar: false,
      scrollbarBelow: false,
      least: 0,
      bounded: false,
      scrolled: false,
      edited: null,
      parent: null,
      stretched: true,
    } as const;
    kindOf('column').layout(yoga.getChild(0), {}, context);
    yoga.calculateLayout(200, 300, Direction.LTR);
    assert.deepEqual(boxes(yoga)[0], { x: 12, y: 44, width: 176, height: 0 });
  });
});
