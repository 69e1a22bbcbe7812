//! Slabs onto pages: what belongs together stays together, a table that goes on repeats its headers, and only a row that is higher
//! than a page is cut.

use crate::look::HEIGHT;
use crate::slab::{Column, Mark, Part, Slab, Then};

/// A slab on a page.
pub struct Placed<'a> {
    /// Its top, from the page's top.
    pub top: f32,
    /// How high it is here.
    pub height: f32,
    /// The slab.
    pub slab: &'a Slab,
    /// Its columns, or what of them is on this page.
    pub columns: Vec<Column>,
    /// Whether it only says again what an earlier page said.
    pub again: bool,
    /// Whether its row goes on overleaf.
    pub goes_on: bool,
}

/// A page.
pub type Page<'a> = Vec<Placed<'a>>;

/// What is left of a page is worth beginning a row that must be cut anyway.
const WORTH: f32 = HEIGHT / 4.0;

/// Headers that take more of a page than this are not repeated.
const HEAD_AT_MOST: f32 = HEIGHT / 3.0;

/// Puts slabs onto pages. There is always at least one page.
pub fn paginate(slabs: &[Slab], (top, height): (f32, f32)) -> Vec<Page<'_>> {
    let mut piling = Piling { slabs, pages: vec![Vec::new()], top, height, y: 0.0 };
    let mut from = 0;
    while from < slabs.len() {
        let mut to = from;
        while to + 1 < slabs.len() && slabs[to].then == Then::Keep {
            to += 1;
        }
        piling.together(from, to);
        if slabs[to].then == Then::MustBreak && to + 1 < slabs.len() {
            piling.turn(None);
        }
        from = to + 1;
    }
    piling.pages
}

struct Piling<'a> {
    slabs: &'a [Slab],
    pages: Vec<Page<'a>>,
    /// Where the text of a page begins, and how high it is.
    top: f32,
    height: f32,
    /// How much of the page is full.
    y: f32,
}

impl<'a> Piling<'a> {
    /// Places slabs that belong together, both ends included.
    fn together(&mut self, from: usize, to: usize) {
        let all = self.needed(from, to);
        if self.y > 0.0
            && self.y + self.slabs[from].before + all > self.height
            && all <= self.height - self.repeated(from)
        {
            self.turn(Some(from));
        }
        for index in from..=to {
            self.place(index);
        }
    }

    fn needed(&self, from: usize, to: usize) -> f32 {
        let gaps: f32 = self.slabs[from + 1..=to].iter().map(|slab| slab.before).sum();
        gaps + self.slabs[from..=to].iter().map(Slab::height).sum::<f32>()
    }

    /// How high the headers are that must stand above a slab on a new page.
    fn repeated(&self, index: usize) -> f32 {
        match self.slabs[index].part {
            Part::Row { head } if self.slabs[head].height() <= HEAD_AT_MOST => self.slabs[head].height(),
            _ => 0.0,
        }
    }

    fn place(&mut self, index: usize) {
        let slab = &self.slabs[index];
        let height = slab.height();
        let before = if self.y > 0.0 { slab.before } else { 0.0 };
        if self.y + before + height <= self.height {
            self.y += before;
            self.push(slab, slab.columns.clone(), height, false);
        } else if height <= self.height - self.repeated(index) {
            self.turn(Some(index));
            self.push(slab, slab.columns.clone(), height, false);
        } else {
            self.cut(index, before);
        }
    }

    /// Places a slab that is higher than a page.
    fn cut(&mut self, index: usize, before: f32) {
        let slab = &self.slabs[index];
        if self.y > 0.0 && self.height - self.y - before < WORTH {
            self.turn(Some(index));
        } else {
            self.y += before;
        }
        let mut left: Vec<std::vec::IntoIter<_>> = slab.columns.iter().map(|it| it.lines.clone().into_iter()).collect();
        loop {
            let room = self.height - self.y - slab.pad.0 - slab.pad.1;
            let columns: Vec<Column> = left.iter_mut().map(|lines| take(lines, room)).collect();
            let height = columns.iter().map(Column::height).fold(0.0, f32::max) + slab.pad.0 + slab.pad.1;
            let more = left.iter().any(|lines| lines.len() > 0);
            self.push(slab, columns, height, more);
            if !more {
                return;
            }
            self.turn(Some(index));
        }
    }

    fn push(&mut self, slab: &'a Slab, columns: Vec<Column>, height: f32, goes_on: bool) {
        let placed = Placed { top: self.top + self.y, height, slab, columns, again: false, goes_on };
        self.y += height;
        if let Some(page) = self.pages.last_mut() {
            page.push(placed);
        }
    }

    /// Begins a page for a slab.
    fn turn(&mut self, index: Option<usize>) {
        self.pages.push(Vec::new());
        self.y = 0.0;
        let Some(Part::Row { head }) = index.map(|index| self.slabs[index].part) else { return };
        let slab = &self.slabs[head];
        let height = slab.height();
        if height <= HEAD_AT_MOST {
            self.push(slab, slab.columns.iter().map(unmarked).collect(), height, false);
            if let Some(placed) = self.pages.last_mut().and_then(|page| page.last_mut()) {
                placed.again = true;
            }
        }
    }
}

/// As many lines as there is room for; at least one, so that there is always an end to it.
fn take(lines: &mut std::vec::IntoIter<crate::slab::Stacked>, room: f32) -> Column {
    let mut column = Column::default();
    let mut height = 0.0;
    while let Some(line) = lines.as_slice().first() {
        if height + line.height > room && !column.lines.is_empty() {
            break;
        }
        height += line.height;
        column.lines.extend(lines.next());
    }
    column
}

/// The column as decoration.
fn unmarked(column: &Column) -> Column {
    let mut column = column.clone();
    for mark in column.lines.iter_mut().flat_map(|line| &mut line.marks) {
        if let Mark::Words { slot, .. } = mark {
            *slot = None;
        }
    }
    column
}
