//! The back-cast as bars on a time line: solid where law sets the time, hatched where it is an estimate, late ones said
//! in words; today, the finish and the governing calendar as lines with words below.

mod flags;

use super::geometry::Frame;
use super::label::{self, Label};
use super::legend::{self, Entry, Swatch};
use super::time::{self, Scale, Tick};
use super::{Anchor, Ink, Letters, Pen, Point, Sheet};
use crate::plan::figure::{GanttPicture, GanttRow};
use crate::say;
use flags::Flag;

const NAME: Letters = Letters::plain(9.5);
const LATE: Letters = Letters::bold(9.0);
const TICK: Letters = Letters::plain(9.0);
const YEAR: Letters = Letters::bold(9.5);
const BAR: f32 = 11.0;
const ROW_PADDING: f32 = 4.0;
const GRID: Pen = Pen::new(0.5, Ink::Light);
const TODAY: Pen = Pen::dashed(1.3, Ink::Black, [4.0, 2.5]);
const FINISH: Pen = Pen::new(2.0, Ink::Black);
const CALENDAR: Pen = Pen::dashed(0.8, Ink::Dark, [1.2, 2.2]);

/// Draws the bars and returns their height.
pub fn draw(sheet: &mut Sheet<'_>, gantt: &GanttPicture) -> f32 {
    let rows: Vec<Row<'_>> = gantt.rows.iter().map(|row| Row::new(sheet, row)).collect();
    let names_width = rows.iter().map(Row::width).fold(0.0, f32::max);
    let left = if rows.is_empty() { 0.0 } else { names_width + 10.0 };
    let dates = gantt
        .rows
        .iter()
        .flat_map(|row| [row.start, row.end])
        .chain(gantt.today.iter().map(|(date, _)| *date))
        .chain([gantt.finish.0])
        .chain(gantt.marks.iter().map(|(first, _, _)| *first));
    let Some(scale) = Scale::holding(dates, left, sheet.width - left) else { return 0.0 };

    let (ticks, years) = scale.ticks();
    let top = head(sheet, &scale, &ticks, &years);
    let bottom = top + rows.iter().map(|row| row.height).sum::<f32>();
    for tick in &ticks {
        let x = scale.x(tick.date);
        sheet.line(Point::new(x, top - 3.0), Point::new(x, bottom), GRID);
    }
    let flags = flags(gantt, &scale);
    let end = flags::draw(sheet, &flags, Frame::new(left, top, sheet.width - left, bottom - top));

    let mut y = top;
    for row in &rows {
        sheet.line(Point::new(0.0, y), Point::new(sheet.width, y), GRID);
        row.draw(sheet, &scale, y);
        y += row.height;
    }
    sheet.line(Point::new(0.0, y), Point::new(sheet.width, y), Pen::new(0.8, Ink::Dark));
    legend::draw(sheet, &entries(gantt), end + 6.0)
}

/// Writes the dates along the top and returns where the rows begin.
fn head(sheet: &mut Sheet<'_>, scale: &Scale, ticks: &[Tick], years: &[Tick]) -> f32 {
    let mut y = 0.0;
    if !years.is_empty() {
        for (position, year) in years.iter().enumerate() {
            let x = scale.x(year.date);
            let next = years.get(position + 1).map_or(sheet.width, |next| scale.x(next.date));
            if next - x >= (sheet.measure)(&year.words, YEAR) + 4.0 {
                sheet.words(Point::new(x + 2.0, y + YEAR.ascent()), &year.words, YEAR, Anchor::Start);
            }
        }
        y += YEAR.line_height();
    }
    for tick in ticks {
        let x = scale.x(tick.date) + 2.0;
        if x + (sheet.measure)(&tick.words, TICK) <= sheet.width {
            sheet.words(Point::new(x, y + TICK.ascent()), &tick.words, TICK, Anchor::Start);
        }
    }
    y + TICK.line_height() + 2.0
}

fn flags(gantt: &GanttPicture, scale: &Scale) -> Vec<Flag> {
    let flag = |(date, words): &(jiff::civil::Date, String), pen: Pen, bold: bool| Flag {
        x: scale.x(*date),
        words: say!("drawing-dated", words = words.trim(), date = time::full_date(*date)),
        pen,
        bold,
    };
    let today = gantt.today.iter().map(|today| flag(today, TODAY, true));
    let marks = gantt.marks.iter().map(|(first, last, words)| {
        let words = words.trim();
        let (from, to) = (time::full_date(*first), time::full_date(*last));
        let words = if first == last {
            say!("drawing-dated", words = words, date = from)
        } else {
            say!("drawing-dated-span", words = words, from = from, to = to)
        };
        Flag { x: scale.x(*first), words, pen: CALENDAR, bold: false }
    });
    today.chain([flag(&gantt.finish, FINISH, true)]).chain(marks).collect()
}

fn entries(gantt: &GanttPicture) -> Vec<Entry> {
    let mut entries = Vec::new();
    if gantt.rows.iter().any(|row| row.fixed) {
        entries.push(Entry { swatch: Swatch::Solid, words: say!("drawing-fixed") });
    }
    if gantt.rows.iter().any(|row| !row.fixed) {
        entries.push(Entry { swatch: Swatch::Hatched, words: say!("drawing-estimate") });
    }
    if gantt.rows.iter().any(|row| row.late) {
        entries.push(Entry { swatch: Swatch::Late, words: say!("drawing-late-edge") });
    }
    entries
}

/// A row with its words wrapped.
struct Row<'a> {
    row: &'a GanttRow,
    name: Label,
    late: Option<Label>,
    height: f32,
}

impl<'a> Row<'a> {
    fn new(sheet: &Sheet<'_>, row: &'a GanttRow) -> Row<'a> {
        let width = sheet.width * 0.34;
        let name = label::wrap(&row.name, NAME, width, 12, sheet.measure);
        let late = row.late.then(|| label::wrap(&say!("drawing-late"), LATE, width, 3, sheet.measure));
        let words = name.height() + late.as_ref().map_or(0.0, Label::height);
        Row { row, name, late, height: words.max(BAR + 2.0) + ROW_PADDING * 2.0 }
    }

    fn width(&self) -> f32 {
        self.late.as_ref().map_or(self.name.width, |late| late.width.max(self.name.width))
    }

    fn draw(&self, sheet: &mut Sheet<'_>, scale: &Scale, top: f32) {
        let words = Point::new(0.0, top + ROW_PADDING);
        sheet.label(&self.name, words, Anchor::Start);
        if let Some(late) = &self.late {
            sheet.label(late, Point::new(0.0, words.y + self.name.height()), Anchor::Start);
        }
        let (start, end) = (self.row.start.min(self.row.end), self.row.start.max(self.row.end));
        let (from, to) = (scale.x(start), scale.x(end));
        let bar = Frame::new(from, top + (self.height - BAR) / 2.0, (to - from).max(2.5), BAR);
        let outline = Pen::new(0.9, Ink::Black);
        if self.row.fixed {
            sheet.rectangle(bar, Some(Ink::Dark), Some(outline));
        } else {
            sheet.hatched(bar, outline);
        }
        if self.row.late {
            legend::late_edge(sheet, bar);
        }
        self.draw_start(sheet, scale, bar);
    }

    /// Writes the day the stage must start beside its bar, where there is room.
    fn draw_start(&self, sheet: &mut Sheet<'_>, scale: &Scale, bar: Frame) {
        let words = scale.date(self.row.start);
        let width = (sheet.measure)(&words, TICK);
        let y = bar.top + (BAR - TICK.line_height()) / 2.0;
        let left = if bar.left - width - 5.0 >= scale.left {
            bar.left - width - 5.0
        } else if bar.right() + width + 5.0 <= sheet.width {
            bar.right() + 5.0
        } else {
            return;
        };
        // Cleared below, so that lines do not run through the words.
        sheet.rectangle(Frame::new(left - 1.0, y, width + 2.0, TICK.line_height()), Some(Ink::White), None);
        sheet.words(Point::new(left, y + TICK.ascent()), &words, TICK, Anchor::Start);
    }
}
