//! Pages as a PDF has them: what is behind first, then what is read, in reading order, and the foot last.

use std::collections::BTreeMap;

use krilla::Document as File;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target as To};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Quadrilateral, Rect};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{ArtifactType, BBox, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use crate::fonts::Fonts;
use crate::inline::{self, Run, Words};
use crate::look::{BOTTOM, Colour, EDGE, FOOT, PAGE_HEIGHT, PAGE_WIDTH, RULE, SIDE, Style, WIDTH};
use crate::pages::{Page, Placed};
use crate::picture;
use crate::plan::{Link, Target};
use crate::slab::Mark;
use crate::tags::{Slot, Tags};

/// A rectangle: its left edge, its top, its width and its height.
type Bounds = (f32, f32, f32, f32);

/// Where each heading stands: its page, from 0, and how far down.
pub fn places(pages: &[Page<'_>], headings: usize) -> Vec<(usize, f32)> {
    let mut places = vec![(0, 0.0); headings];
    for (number, page) in pages.iter().enumerate() {
        for (top, mark) in page.iter().flat_map(marks) {
            if let Mark::Heading(index) = mark
                && let Some(place) = places.get_mut(*index)
            {
                *place = (number, top);
            }
        }
    }
    places
}

/// What is on a slab, each with the top of its line.
fn marks<'a>(placed: &'a Placed<'_>) -> impl Iterator<Item = (f32, &'a Mark)> {
    placed.columns.iter().flat_map(|column| {
        let mut top = placed.top + placed.slab.pad.0;
        column.lines.iter().flat_map(move |line| {
            let here = top;
            top += line.height;
            line.marks.iter().map(move |mark| (here, mark))
        })
    })
}

/// What pages are painted with.
pub struct Painter<'a> {
    pub fonts: &'a mut Fonts,
    pub tags: &'a mut Tags,
    pub links: &'a [Link],
    pub places: &'a [(usize, f32)],
    pub footer: &'a str,
    /// How ordinary text is set.
    pub body: Style,
    pub count: usize,
}

impl Painter<'_> {
    /// Adds a page to a file.
    pub fn page(&mut self, file: &mut File, number: usize, page: &Page<'_>) {
        let settings = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).unwrap_or_default();
        let mut sheet = file.start_page_with(settings);
        let mut surface = sheet.surface();
        let mut areas = BTreeMap::new();
        self.behind(&mut surface, page);
        let mut open = None;
        for placed in page {
            for (top, mark) in marks(placed) {
                self.mark(&mut surface, number, top, mark, &mut open, &mut areas);
            }
        }
        close(&mut surface, &mut open);
        self.foot(&mut surface, number);
        surface.finish();
        for (link, areas) in areas {
            let link = &self.links[link];
            let target = match &link.to {
                Target::Address(address) => To::Action(Action::Link(LinkAction::new(address.clone()))),
                Target::Heading(heading) => {
                    let (page, top) = self.places[*heading];
                    To::Destination(XyzDestination::new(page, Point::from_xy(0.0, (top - 12.0).max(0.0))).into())
                }
            };
            let area = LinkAnnotation::new_with_quad_points(areas, target);
            let drawn = sheet.add_tagged_annotation(Annotation::new_link(area, Some(link.text.clone())));
            if let Some(slot) = link.slot {
                self.tags.fill(slot, drawn);
            }
        }
        sheet.finish();
    }

    /// Tints, edges and lines.
    fn behind(&self, surface: &mut Surface<'_>, page: &Page<'_>) {
        let mut grounds: Vec<(usize, Bounds, Colour)> = Vec::new();
        let mut rules = Vec::new();
        for placed in page {
            for ground in &placed.slab.backdrops {
                let bottom = placed.top + placed.height;
                match grounds.iter_mut().find(|(group, ..)| *group == ground.group && !placed.again) {
                    Some((_, bounds, _)) => bounds.3 = bottom - bounds.1,
                    None => {
                        let bounds = (ground.x, placed.top, ground.width, placed.height);
                        grounds.push((ground.group, bounds, ground.colour));
                    }
                }
            }
            if let Some((x, width, thick, colour)) = placed.slab.rule.filter(|_| !placed.goes_on) {
                rules.push(((x, placed.top + placed.height - thick, width, thick), colour));
            }
        }
        if grounds.is_empty() && rules.is_empty() {
            return;
        }
        surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
        for (_, bounds, colour) in grounds {
            rectangle(surface, bounds, colour);
        }
        for (bounds, colour) in rules {
            rectangle(surface, bounds, colour);
        }
        surface.end_tagged();
    }

    fn mark(
        &mut self,
        surface: &mut Surface<'_>,
        number: usize,
        top: f32,
        mark: &Mark,
        open: &mut Option<Slot>,
        areas: &mut BTreeMap<usize, Vec<Quadrilateral>>,
    ) {
        match mark {
            Mark::Words { x, y, run, slot } => {
                self.begin(surface, open, *slot, run.stands_for.as_deref());
                self.words(surface, *x, top + y, run);
                if slot.is_none() {
                    surface.end_tagged();
                }
                if let Some(link) = run.link {
                    let under = (*x, top + y + run.style.size * 0.12, run.width, 0.6);
                    // The contents are links as they are expected to be, without lines.
                    if matches!(self.links[link].to, Target::Address(_)) {
                        rectangle(surface, under, run.style.colour);
                    }
                    let bounds = (*x, top + y - run.style.size * 0.85, run.width, run.style.size * 1.15);
                    areas.entry(link).or_default().extend(area(bounds));
                }
            }
            Mark::Fill { bounds, colour } => {
                if bounds.2 > 0.0 {
                    close(surface, open);
                    surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
                    rectangle(surface, (bounds.0, bounds.1 + top, bounds.2, bounds.3), *colour);
                    surface.end_tagged();
                }
            }
            Mark::Picture { x, unit, picture, slot, node } => {
                close(surface, open);
                let drawn = surface.start_tagged(ContentTag::Other);
                self.tags.fill(*slot, drawn);
                picture::draw(self, surface, (*x, top), *unit, picture);
                surface.end_tagged();
                let (width, height) = (f32::from(picture.width) * unit, f32::from(picture.height) * unit);
                if let Some(rect) = Rect::from_xywh(*x, top, width.max(1.0), height.max(1.0)) {
                    self.tags.place(*node, BBox::new(number, rect));
                }
            }
            Mark::PageOf { heading, right, y, dots, slot, link } => {
                let page = self.places.get(*heading).map_or(0, |(page, _)| *page) + 1;
                let line = self.line(&format!("{page}"), self.body, WIDTH);
                close(surface, open);
                self.dots(surface, dots + 6.0, right - line.width - 6.0, top + y);
                for mut run in line.runs {
                    self.begin(surface, open, Some(*slot), None);
                    run.x += right - line.width;
                    self.words(surface, run.x, top + y, &run);
                    let bounds = (run.x, top + y - self.body.size * 0.85, run.width, self.body.size * 1.15);
                    areas.entry(*link).or_default().extend(area(bounds));
                }
            }
            Mark::Heading(_) => {}
        }
    }

    /// Begins what belongs to a place in the structure tree; what belongs to none is decoration and must be ended by the caller.
    fn begin(
        &mut self,
        surface: &mut Surface<'_>,
        open: &mut Option<Slot>,
        slot: Option<Slot>,
        stands_for: Option<&str>,
    ) {
        if slot.is_some() && *open == slot && stands_for.is_none() {
            return;
        }
        close(surface, open);
        match slot {
            Some(slot) => {
                let tag = SpanTag::empty().with_actual_text(stands_for);
                let drawn = surface.start_tagged(ContentTag::Span(tag));
                self.tags.fill(slot, drawn);
                *open = Some(slot);
            }
            None => {
                surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
            }
        }
    }

    /// Draws words at a baseline.
    pub fn words(&self, surface: &mut Surface<'_>, x: f32, y: f32, run: &Run) {
        let glyphs: Vec<KrillaGlyph> = run
            .glyphs
            .iter()
            .map(|it| KrillaGlyph::new(GlyphId::new(it.id), it.advance, it.right, it.up, 0.0, it.from..it.to, None))
            .collect();
        fill(surface, run.style.colour);
        surface.draw_glyphs(
            Point::from_xy(x, y),
            &glyphs,
            self.fonts.font(run.style.face),
            &run.text,
            run.style.size,
            false,
        );
    }

    /// A text as a line; what does not fit is left out.
    pub fn line(&mut self, text: &str, style: Style, width: f32) -> inline::Line {
        let words = [Words { text: blocks::clean(text).replace('\n', " "), style, link: None }];
        inline::lines(self.fonts, &words, width).into_iter().next().unwrap_or_default()
    }

    fn dots(&self, surface: &mut Surface<'_>, from: f32, to: f32, y: f32) {
        const STEP: f32 = 5.0;
        surface.start_tagged(ContentTag::Artifact(ArtifactType::Other));
        // They stand below each other.
        let mut x = (from / STEP).ceil() * STEP;
        while x < to {
            rectangle(surface, (x, y - 1.0, 0.9, 0.9), EDGE);
            x += STEP;
        }
        surface.end_tagged();
    }

    fn foot(&mut self, surface: &mut Surface<'_>, number: usize) {
        let y = BOTTOM + 34.0;
        let page = self.line(&format!("Page {} of {}", number + 1, self.count), FOOT, WIDTH);
        let footer = self.line(self.footer, FOOT, WIDTH - page.width - 20.0);
        surface.start_tagged(ContentTag::Artifact(ArtifactType::Footer));
        rectangle(surface, (SIDE, y - 14.0, WIDTH, 0.5), RULE);
        for run in &footer.runs {
            self.words(surface, SIDE + run.x, y, run);
        }
        for run in &page.runs {
            self.words(surface, SIDE + WIDTH - page.width + run.x, y, run);
        }
        surface.end_tagged();
    }
}

fn close(surface: &mut Surface<'_>, open: &mut Option<Slot>) {
    if open.take().is_some() {
        surface.end_tagged();
    }
}

fn area((x, y, width, height): (f32, f32, f32, f32)) -> Option<Quadrilateral> {
    Rect::from_xywh(x, y, width.max(0.1), height).map(Quadrilateral::from)
}

/// What the next shape is filled with.
pub fn fill(surface: &mut Surface<'_>, (red, green, blue): Colour) {
    let paint = rgb::Color::new(red, green, blue).into();
    surface.set_fill(Some(Fill { paint, opacity: NormalizedF32::ONE, rule: FillRule::NonZero }));
}

/// Draws a filled rectangle.
pub fn rectangle(surface: &mut Surface<'_>, (x, y, width, height): (f32, f32, f32, f32), colour: Colour) {
    if let Some(path) = Rect::from_xywh(x, y, width, height).and_then(path) {
        fill(surface, colour);
        surface.draw_path(&path);
    }
}

fn path(rect: Rect) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(rect);
    path.finish()
}
