//! Paper for the sorter, the lever and the back-cast: question cards, the decision tree, and blank stages.

use crate::plan::document::{Block, Text};
use crate::plan::names;
use crate::plan::worksheet::form::{blank_table, checklist, table_of};
use crate::rules::verdict::Rule;
use crate::say;
use crate::workshop::Workshop;
use crate::workshop::kind::backcast::{Backcast, Pace};
use crate::workshop::kind::verdict::{Flag, Outcome, Question, Sorter};

/// Every question with boxes for yes, no and not sure, then the outcome and the re-aim.
pub fn form(sorter: &Sorter) -> Vec<Block> {
    let questions: &[Question] = if sorter.only.is_empty() { &Question::ALL } else { &sorter.only };
    let columns = vec![
        (String::new(), 0.3),
        (say!("worksheet-question"), 4.0),
        (say!("reply-yes"), 0.5),
        (say!("reply-no"), 0.5),
        (say!("reply-not-sure"), 0.6),
    ];
    let rows = questions.iter().map(|question| {
        let text = Text::strong(names::question(*question));
        let text = text.and(Text::plain(format!("\n{}", names::question_help(*question))));
        let mut row = vec![question.name().into(), text];
        row.extend([(); 3].map(|()| "☐".into()));
        row
    });
    let mut blocks = vec![
        Block::WriteLines { label: say!("plan-ask"), lines: 2 },
        table_of("", columns, rows.collect(), 0),
    ];
    if sorter.only.is_empty() {
        blocks.push(Block::heading(3, say!("plan-verdict")));
        let outcomes = Outcome::ALL.map(names::outcome);
        blocks.push(checklist(outcomes.iter().map(String::as_str)));
    }
    let whole = ["plan-turns-on", "worksheet-finder", "plan-basis"].iter().filter(|_| sorter.only.is_empty());
    let labels = whole.chain(sorter.reaim.then_some(&"worksheet-re-aim"));
    let rows: Vec<Vec<Text>> = labels.map(|label| vec![say!(label).into(), Text::default()]).collect();
    if !rows.is_empty() {
        let columns = vec![(String::new(), 1.2), (say!("worksheet-our-words"), 3.0)];
        blocks.push(table_of("", columns, rows, 2));
    }
    blocks
}

/// The rules in their order on one page: the first that fits decides.
pub fn tree() -> Vec<Block> {
    let columns =
        vec![(say!("worksheet-if"), 1.4), (say!("worksheet-then"), 1.4), (say!("worksheet-because"), 2.4)];
    let rows = Rule::ALL.map(|rule| {
        let conditions: Vec<String> = rule
            .conditions()
            .iter()
            .map(|(question, yes)| {
                let reply = if *yes { say!("reply-yes") } else { say!("reply-no") };
                format!("{}: {reply}", question.name())
            })
            .collect();
        let conditions =
            if conditions.is_empty() { say!("worksheet-otherwise") } else { conditions.join("\n") };
        vec![conditions.into(), Text::strong(names::outcome(rule.outcome())), names::rule(rule).into()]
    });
    vec![
        Block::heading(1, say!("worksheet-tree")),
        Block::paragraph(say!("worksheet-tree-help")),
        table_of("", columns, rows.into(), 0),
    ]
}

pub fn lever() -> Vec<Block> {
    let mut blocks = vec![
        Block::WriteLines { label: say!("worksheet-fast-lever"), lines: 2 },
        Block::WriteLines { label: say!("worksheet-durable-lever"), lines: 2 },
        Block::WriteLines { label: say!("plan-legal-basis"), lines: 2 },
    ];
    let flags =
        [Flag::RiskMajor, Flag::RiskCourt, Flag::RiskSplit, Flag::RiskReverse, Flag::RiskCra, Flag::Care];
    let rows = flags.map(|flag| {
        let text = Text::strong(format!("{}. ", names::flag(flag))).and(names::flag_text(flag).into());
        vec![text, "☐".into(), "☐".into(), "☐".into()]
    });
    let columns = vec![
        (say!("worksheet-watch"), 4.0),
        (say!("reply-yes"), 0.5),
        (say!("reply-no"), 0.5),
        (say!("reply-not-sure"), 0.6),
    ];
    blocks.push(table_of("", columns, rows.into(), 0));
    blocks
}

/// Stages from the top, to be filled from the bottom; beside it the days of the usual model.
pub fn backcast(workshop: &Workshop, backcast: &Backcast) -> Vec<Block> {
    let columns = [
        ("plan-stage", 2.0),
        ("plan-stage-days", 0.6),
        ("plan-stage-start", 1.0),
        ("plan-stage-owner", 1.0),
        ("plan-stage-inside", 1.4),
        ("plan-stage-outside", 1.4),
    ];
    let mut blocks = vec![
        Block::WriteLines { label: say!("plan-finish"), lines: 1 },
        Block::WriteLines { label: say!("plan-finished-means"), lines: 1 },
        Block::paragraph(say!("worksheet-backcast-help")),
        blank_table("", columns.map(|(id, weight)| (say!(id), weight)).into(), 6, 2),
    ];
    if let Some(model) = workshop.catalogue.model(&backcast.model) {
        let columns = vec![(say!("plan-stage"), 3.0), (say!("worksheet-typical-days"), 1.0)];
        let rows = model.stages.iter().enumerate().map(|(n, stage)| {
            vec![
                format!("{}. {}", n + 1, stage.name.trim()).into(),
                stage.days(Pace::Typical).to_string().into(),
            ]
        });
        blocks.push(table_of(&model.title, columns, rows.collect(), 0));
        blocks.push(Block::paragraph(say!("worksheet-estimates")));
    }
    blocks
}
