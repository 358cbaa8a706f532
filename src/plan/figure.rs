//! Figures of a plan as data: what is drawn, with the same facts in words for formats that do not draw.

use super::document::Block;
use jiff::civil::Date;

/// A figure. `alt` lists the facts for readers who cannot see it; `words` says them as blocks for text formats.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub caption: String,
    pub alt: String,
    pub words: Vec<Block>,
    pub picture: Picture,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    Map(MapPicture),
    Gantt(GanttPicture),
    Bars(BarsPicture),
    /// Speed across, durability up.
    Tradeoff(TradeoffPicture),
    /// Blank axes for a worksheet: labels only.
    BlankMap(MapAxes),
}

/// The words at the ends of a power map's axes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapAxes {
    pub up: String,
    pub down: String,
    pub left: String,
    pub middle: String,
    pub right: String,
}

/// A power map: influence up, support across, both from 0.0 to 1.0.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPicture {
    pub axes: MapAxes,
    pub people: Vec<MapPerson>,
    /// Who moves whom, as positions in `people`.
    pub links: Vec<(usize, usize)>,
    /// Marks and what they mean, in the order of the roles.
    pub legend: Vec<(char, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct MapPerson {
    pub name: String,
    pub mark: char,
    pub influence: f32,
    pub support: f32,
    /// The decision-maker is boxed.
    pub boxed: bool,
}

/// A back-cast as bars on a time line.
#[derive(Debug, Clone, PartialEq)]
pub struct GanttPicture {
    pub rows: Vec<GanttRow>,
    /// Words without the date, which the drawing adds; the same holds for the two below.
    pub today: Option<(Date, String)>,
    pub finish: (Date, String),
    /// First day, last day and words of what the governing calendar says, as vertical lines at the first day.
    pub marks: Vec<(Date, Date, String)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct GanttRow {
    pub name: String,
    pub start: Date,
    /// First day after the stage.
    pub end: Date,
    /// Set by law, regulation or order: drawn solid; estimates are hatched.
    pub fixed: bool,
    /// Its start lies before today.
    pub late: bool,
}

/// Ranked bars, for example the votes.
#[derive(Debug, Clone, PartialEq)]
pub struct BarsPicture {
    pub bars: Vec<(String, u32)>,
}

/// Levers by speed (days to effect at typical pace) and durability (1 to 5).
#[derive(Debug, Clone, PartialEq)]
pub struct TradeoffPicture {
    /// Words at the left end (slow) and the right end (fast).
    pub across: (String, String),
    /// Words at the lower end (easily undone) and the upper end (durable).
    pub up: (String, String),
    pub levers: Vec<TradeoffLever>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TradeoffLever {
    pub name: String,
    /// `None` when no stage model fits: drawn at the left with its own mark.
    pub days: Option<u32>,
    pub durability: u8,
    pub picked: bool,
}
