//! `verdict` in the plan: each ask with its outcome, the reason, the question it turns on and who finds that out.

mod flags;

pub use flags::{Flag, code};

use crate::plan::document::{Align, Block, Column, Field, Table, Text};
use crate::plan::kind::collect::with_who;
use crate::plan::names;
use crate::plan::reading::Reading;
use crate::rules::gone::gone_items;
use crate::rules::items;
use crate::rules::standing::{Standing, standings};
use crate::rules::verdict::{Verdict, verdict_among};
use crate::say;
use crate::workshop::kind::collect::Item;
use crate::workshop::kind::verdict::{Outcome, Question, Sorter, Sorting, Sortings};
use crate::workshop::{ItemId, StepId};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// Asks taken through the sorter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judged {
    pub asks: Vec<Ask>,
    /// Whether only some questions were asked; then `now` means that nothing asked so far stands in the way.
    pub partial: bool,
}

/// One ask and where the replies lead.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ask {
    pub id: String,
    pub text: String,
    pub who: String,
    /// The ask that this one came from by re-aiming.
    pub came_from: Option<String>,
    /// Whether it is the plan's main ask.
    pub main: bool,
    /// Outcomes that can be reached, of `now slow symbolic legislation wrong_office`; empty before the first reply.
    pub outcomes: Vec<&'static str>,
    /// The rule that decided; `None` where branches end by different rules.
    pub rule: Option<&'static str>,
    /// The question the verdict turns on, of `L0` to `F1`.
    pub turns_on: Option<&'static str>,
    /// `yes`, `no` or `not_sure` by question.
    pub replies: BTreeMap<&'static str, &'static str>,
    pub flags: Vec<Flag>,
    /// Flags whose question somebody has to find out.
    pub flags_open: Vec<&'static str>,
    /// Source of the power.
    pub basis: String,
    /// Who finds out what it turns on, and by when, as typed.
    pub finder: String,
    pub by: String,
    pub by_date: Option<Date>,
    #[serde(skip)]
    verdict: Option<Verdict>,
    #[serde(skip)]
    open_flags: Vec<crate::workshop::kind::verdict::Flag>,
    #[serde(skip)]
    shown_by: String,
}

pub fn read(step: &StepId, spec: &Sorter, sortings: &Sortings, reading: &Reading) -> Judged {
    let standings = standings(reading.workshop, reading.session, step);
    let asks = asks(step, spec, sortings, reading).into_iter().map(|item| {
        let standing = standings.iter().find(|standing| standing.ask.id == item.id);
        read_ask(item, spec, sortings, standing, reading)
    });
    Judged { asks: asks.collect(), partial: !spec.only.is_empty() }
}

/// The asks offered, those added by re-aiming, and those that were sorted and are gone.
fn asks(step: &StepId, spec: &Sorter, sortings: &Sortings, reading: &Reading) -> Vec<Item> {
    let mut asks = items::offered(reading.workshop, reading.session, &spec.from);
    asks.extend(sortings.added.iter().map(|added| added.ask.clone()));
    let gone = gone_items(reading.workshop, reading.session, step);
    for id in sortings.asks.keys() {
        if asks.iter().any(|ask| ask.id == *id) {
            continue;
        }
        let text = gone.iter().find(|gone| gone.id == *id).and_then(|gone| gone.text.clone());
        let text = match text {
            Some(text) => say!("plan-gone-words", text = text),
            None => say!("plan-gone-item", id = id.as_str()),
        };
        asks.push(Item { id: id.clone(), text, who: String::new() });
    }
    asks
}

fn read_ask(
    item: Item,
    spec: &Sorter,
    sortings: &Sortings,
    standing: Option<&Standing>,
    reading: &Reading,
) -> Ask {
    let nothing = Sorting::default();
    let sorting = sortings.asks.get(&item.id).unwrap_or(&nothing);
    let verdict = (!sorting.replies.is_empty()).then(|| verdict_among(&spec.only, &sorting.replies));
    let open = standing.map(|standing| standing.to_find_out.clone()).unwrap_or_default();
    let came_from = sortings.added.iter().find(|added| added.ask.id == item.id);
    Ask {
        id: item.id.to_string(),
        text: item.text,
        who: item.who,
        came_from: came_from.map(|added| added.of.to_string()),
        main: standing.is_some_and(|standing| standing.is_main),
        outcomes: verdict
            .iter()
            .flat_map(|verdict| &verdict.outcomes)
            .map(|outcome| outcome.name())
            .collect(),
        rule: verdict.as_ref().and_then(|verdict| verdict.rule).map(|rule| rule.name()),
        turns_on: verdict.as_ref().and_then(|verdict| verdict.turns_on).map(Question::name),
        replies: sorting.replies.iter().map(|(question, reply)| (question.name(), code(*reply))).collect(),
        flags: standing.map(|standing| flags::read(standing, reading)).unwrap_or_default(),
        flags_open: open.iter().map(|flag| flag.name()).collect(),
        basis: sorting.basis.clone(),
        finder: sorting.finder.clone(),
        by: sorting.by.clone(),
        by_date: reading.day(&sorting.by),
        verdict,
        open_flags: open,
        shown_by: reading.with_day(&sorting.by),
    }
}

impl Judged {
    /// A table of all asks, and below it what is to be said of single ones.
    pub fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.asks.len() > 1 {
            blocks.push(Block::Table(self.table()));
        }
        for ask in &self.asks {
            let fields = ask.fields(self, self.asks.len() == 1);
            if self.asks.len() > 1 {
                if fields.is_empty() && ask.flags.is_empty() {
                    continue;
                }
                blocks.push(Block::heading(3, ask.text.trim()));
            } else {
                blocks.push(Block::Paragraph(with_who(&ask.text, &ask.who)));
            }
            if !fields.is_empty() {
                blocks.push(Block::Fields(fields));
            }
            if !ask.flags.is_empty() {
                let items = ask.flags.iter().map(Flag::text).collect();
                blocks.push(Block::List { ordered: false, items });
            }
        }
        blocks
    }

    /// Returns what is to be said of an ask in a box of the first page.
    pub fn text(&self, ask: &ItemId) -> Option<Text> {
        let ask = self.asks.iter().find(|known| known.id == ask.as_str())?;
        let verdict = ask.verdict.as_ref()?;
        let mut text = Text::strong(self.outcome_words(ask, verdict));
        for reason in [ask.reason(self.partial), ask.turns_on_words()].into_iter().flatten() {
            text = text.and(Text::plain(format!("\n{reason}")));
        }
        if let Some(finds_out) = ask.finds_out() {
            text = text.and(Text::plain(format!("\n{finds_out}")));
        }
        Some(text)
    }

    fn table(&self) -> Table {
        let column = |id: &str, weight| Column { title: say!(id), weight, align: Align::Left };
        let rows = self.asks.iter().map(|ask| {
            let (outcome, why) = match &ask.verdict {
                Some(verdict) => {
                    let why: Vec<String> =
                        [ask.reason(self.partial), ask.turns_on_words()].into_iter().flatten().collect();
                    (self.outcome_words(ask, verdict), why.join("\n"))
                }
                None => (say!("plan-not-sorted"), String::new()),
            };
            let mut text = with_who(&ask.text, &ask.who);
            if ask.main {
                text = text.and(Text::strong(format!(" {}", say!("plan-main-ask-mark"))));
            }
            vec![text, Text::strong(outcome), Text::plain(why)]
        });
        Table {
            caption: String::new(),
            columns: vec![column("plan-ask", 2.2), column("plan-verdict", 1.2), column("plan-why", 2.2)],
            rows: rows.collect(),
            row_headings: true,
            row_lines: 0,
        }
    }

    fn outcome_words(&self, ask: &Ask, verdict: &Verdict) -> String {
        let flags: Vec<_> = ask.flags.iter().map(|flag| flag.flag).collect();
        if self.partial && verdict.settled() == Some(Outcome::Now) {
            say!("plan-nothing-in-the-way")
        } else {
            names::outcomes(verdict, &flags)
        }
    }
}

impl Ask {
    fn fields(&self, judged: &Judged, whole: bool) -> Vec<Field> {
        let field = |label: String, value: String| Field { label, value: Text::plain(value), large: false };
        let mut fields = Vec::new();
        if whole && let Some(verdict) = &self.verdict {
            let words = judged.outcome_words(self, verdict);
            fields.push(Field { label: say!("plan-verdict"), value: Text::strong(words), large: false });
            fields.extend(self.reason(judged.partial).map(|reason| field(say!("plan-why"), reason)));
            fields.extend(self.turns_on_words().map(|question| field(say!("plan-turns-on"), question)));
        }
        if let Some(finds_out) = self.finds_out() {
            fields.push(field(say!("plan-to-find-out"), finds_out));
        }
        if !self.open_flags.is_empty() {
            let open: Vec<String> = self.open_flags.iter().map(|flag| names::follow_up(*flag)).collect();
            fields.push(field(say!("plan-flags-open"), open.join(" ")));
        }
        if !self.basis.trim().is_empty() {
            fields.push(field(say!("plan-basis"), self.basis.trim().to_string()));
        }
        if let Some(from) = &self.came_from {
            let origin = judged.asks.iter().find(|ask| ask.id == *from);
            let origin =
                origin.map_or_else(|| say!("plan-gone-item", id = from.as_str()), |ask| ask.text.clone());
            fields.push(field(say!("plan-came-from"), origin));
        }
        fields
    }

    /// Why it is so. Where only some questions were asked, "now" has no reason yet.
    fn reason(&self, partial: bool) -> Option<String> {
        let rule = self.verdict.as_ref()?.rule?;
        if partial && rule.outcome() == Outcome::Now { None } else { Some(names::rule(rule)) }
    }

    fn turns_on_words(&self) -> Option<String> {
        let question = self.verdict.as_ref()?.turns_on?;
        Some(say!("plan-turns-on-question", question = names::question(question)))
    }

    /// Who finds out, by when. A question without a finder says that nobody has it yet.
    fn finds_out(&self) -> Option<String> {
        let (finder, by) = (self.finder.trim(), self.shown_by.as_str());
        match (finder.is_empty(), by.is_empty()) {
            (false, false) => Some(say!("plan-finder-by", finder = finder, by = by)),
            (false, true) => Some(finder.to_string()),
            (true, false) => Some(say!("plan-nobody-by", by = by)),
            (true, true) => self.turns_on.map(|_| say!("plan-nobody-finds-out")),
        }
    }
}
