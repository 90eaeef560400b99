// Where the parts of a proposal stand in its row, and in what colours.
#include "widgets/answers/proposaldelegate.h"

#include "support/catch.h"
#include "support/drawnwords.h"
#include "support/picture.h"
#include "widgets/kit/textlines.h"
#include "widgets/looks.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;
using Group = ProposalListModel::Group;
using Part = ProposalDelegate::Part;
using Pick = ProposalListModel::Pick;

namespace {

Proposal percentProposal(AnswerKind kind)
{
    Proposal one;
    one.kind = kind;
    one.node = NodeId{1};
    one.who = u"union"_s;
    one.key = u"percent"_s;
    one.what = u"percent"_s;
    one.sent = u"60%"_s;
    one.now = u"80%"_s;
    one.answered = u"90%"_s;
    return one;
}

// A row of a list of one proposal, as the delegate paints it.
class PaintedRow : public QWidget
{
public:
    PaintedRow(const Proposal &proposal, int width, QStringList notRead = {})
        : model({proposal}, {{NodeId{1}, u"1. study"_s}}, std::move(notRead))
        , delegate(&model, {u"as sent"_s, u"now"_s, u"answered"_s}, this)
    {
        show(std::min(1, model.rowCount() - 1), width);
    }
    void show(int row, int width)
    {
        m_row = row;
        resize(width, 1000);
        resize(width, delegate.sizeHint(option(), index()).height());
    }
    QModelIndex index() const { return model.index(m_row); }
    QStyleOptionViewItem option() const
    {
        QStyleOptionViewItem option;
        option.initFrom(this);
        option.font = QApplication::font();
        option.rect = rect();
        return option;
    }
    Tests::DrawnWords drawn(const QString &words)
    {
        for (const Tests::DrawnWords &line : Tests::drawnLines(this)) {
            if (line.text == words)
                return line;
        }
        return {};
    }
    Part partAt(int x, int y) const { return delegate.partAt(option(), index(), {x, y}); }
    QColor pixel(int x, int y) { return grab().toImage().pixelColor(x, y); }

    ProposalListModel model;
    ProposalDelegate delegate;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        delegate.paint(&painter, option(), index());
    }

private:
    int m_row = 1;
};

int widthOf(const QString &words)
{
    return QFontMetrics(inOneHand(QApplication::font(), u"中"_s)).horizontalAdvance(words);
}

int smallWidthOf(const QString &words)
{
    const QFont small = inOneHand(smallFont(QApplication::font()), u"中"_s);
    return QFontMetrics(small).horizontalAdvance(words);
}

} // namespace

TEST_CASE("a changed value stands in columns, the present one struck out", "[proposaldelegate]")
{
    const Looks looks(GENERATE(false, true));
    PaintedRow row(percentProposal(AnswerKind::Changed), 860);
    const QColor grey = looks.of(ColourRole::Secondary);
    CHECK(row.drawn(u"1. study"_s).at.x() == 48);
    CHECK(row.drawn(u"1. study"_s).colour == looks.of(ColourRole::Text));
    CHECK(row.drawn(u"1. study"_s).font.pixelSize() == 14);
    CHECK(row.drawn(u"union"_s).at.x() == 48 + 252 + 12);
    CHECK(row.drawn(u"union"_s).colour == grey);
    CHECK(row.drawn(u"union"_s).font.pixelSize() == 13);
    CHECK(row.drawn(u"percent"_s).at.x() == 48 + 252 + 12 + 100 + 12);
    const Tests::DrawnWords old = row.drawn(u"80%"_s);
    const Tests::DrawnWords now = row.drawn(u"→ 90%"_s);
    CHECK(old.at.x() == 508);
    CHECK(old.font.strikeOut());
    CHECK(old.colour == grey);
    CHECK(now.at.x() == 508 + widthOf(u"80%"_s) + 2 + 6);
    CHECK_FALSE(now.font.strikeOut());
    CHECK(now.colour == looks.of(ColourRole::Text));
    CHECK(row.height() == 34);
    CHECK(row.pixel(400, 33) == looks.of(ColourRole::Hairline));
    CHECK(row.pixel(400, 32) != looks.of(ColourRole::Hairline));
}

TEST_CASE("in a narrow list the parts of a proposal stand one under the other",
          "[proposaldelegate]")
{
    const Looks looks;
    PaintedRow row(percentProposal(AnswerKind::Changed), 759);
    const Tests::DrawnWords item = row.drawn(u"1. study"_s);
    const Tests::DrawnWords sender = row.drawn(u"union · percent"_s);
    const Tests::DrawnWords now = row.drawn(u"→ 90%"_s);
    CHECK(item.at.x() == 48);
    CHECK(sender.at.x() == 48);
    CHECK(sender.colour == looks.of(ColourRole::Secondary));
    CHECK(row.drawn(u"80%"_s).at.x() == 48);
    CHECK(item.at.y() < sender.at.y());
    CHECK(sender.at.y() < now.at.y());
    CHECK(row.height() > now.at.y());
}

TEST_CASE("a removal is struck out, a new value has no arrow, an empty one is said",
          "[proposaldelegate]")
{
    const Looks looks;
    PaintedRow removal(percentProposal(AnswerKind::Removed), 860);
    CHECK(removal.drawn(u"80%"_s).font.strikeOut());
    CHECK(removal.drawn(u"80%"_s).at.x() == 508);
    Proposal note = percentProposal(AnswerKind::New);
    note.key = u"note"_s;
    note.day = QDate(2021, 10, 8);
    note.answered = u"a visit"_s;
    note.attendance = 30;
    note.figures = {{u"books"_s, 5, u""_s}};
    note.evidence = 2;
    note.remark = u"read as a visit"_s;
    PaintedRow added(note, 860);
    CHECK(added.drawn(u"a visit"_s).at.x() == 508);
    CHECK_FALSE(added.drawn(u"a visit"_s).font.strikeOut());
    CHECK(added.drawn(u"Oct 8"_s).at.x() == 424);
    const auto beside = u"attendance 30 · books 5 · evidence 2"_s;
    CHECK(added.drawn(beside).at.x() == 860 - 18 - smallWidthOf(beside));
    CHECK(added.drawn(beside).colour == looks.of(ColourRole::Secondary));
    CHECK(added.drawn(u"read as a visit"_s).at.x() == 508);
    CHECK(added.drawn(u"read as a visit"_s).at.y() > added.drawn(u"a visit"_s).at.y());
    Proposal emptied = percentProposal(AnswerKind::Changed);
    emptied.answered.clear();
    PaintedRow none(emptied, 860);
    CHECK(none.drawn(u"→ (empty)"_s).colour == looks.of(ColourRole::Text));
    Proposal filled = percentProposal(AnswerKind::Changed);
    filled.now.clear();
    PaintedRow first(filled, 860);
    CHECK(first.drawn(u"(empty)"_s).colour == looks.of(ColourRole::Secondary));
    CHECK_FALSE(first.drawn(u"(empty)"_s).font.strikeOut());
}

TEST_CASE("what belongs to no item names its row in the sheet", "[proposaldelegate]")
{
    const Looks looks;
    Proposal stray = percentProposal(AnswerKind::Changed);
    stray.node = {};
    stray.line = 7;
    stray.file = u"a.xlsx"_s;
    PaintedRow row(stray, 860);
    CHECK_FALSE(row.drawn(u"Row 7 of “a.xlsx”"_s).text.isEmpty());
    stray.line = 0;
    PaintedRow ofPlan(stray, 860);
    CHECK_FALSE(ofPlan.drawn(u"(the plan)"_s).text.isEmpty());
}

TEST_CASE("a tick can be hit a little beside it", "[proposaldelegate]")
{
    const Looks looks;
    const PaintedRow row(percentProposal(AnswerKind::Changed), 860);
    CHECK(row.partAt(12, 9) == Part::Tick);
    CHECK(row.partAt(11, 9) == Part::None);
    CHECK(row.partAt(39, 9) == Part::Tick);
    CHECK(row.partAt(40, 9) == Part::None);
    CHECK(row.partAt(20, 3) == Part::Tick);
    CHECK(row.partAt(20, 2) == Part::None);
    CHECK(row.partAt(20, 30) == Part::Tick);
    CHECK(row.partAt(20, 31) == Part::None);
    CHECK(row.partAt(500, 9) == Part::None);
}

TEST_CASE("the tick of a row is drawn as it is set", "[proposaldelegate]")
{
    const Looks looks;
    PaintedRow row(percentProposal(AnswerKind::Changed), 860);
    const auto ticked = [&row, &looks] {
        return isSame(row.pixel(21, 12), looks.of(ColourRole::Accent));
    };
    CHECK(row.model.ticked(row.model.row(1)) == Qt::Checked);
    CHECK(ticked());
    row.model.tick(1, false);
    CHECK_FALSE(ticked());
}

TEST_CASE("a group's heading is bold, counts its rows and has a hint where there is room",
          "[proposaldelegate]")
{
    const Looks looks;
    PaintedRow row(percentProposal(AnswerKind::Removed), 860);
    row.show(0, 860);
    const Tests::DrawnWords title = row.drawn(u"Removed there 1"_s);
    CHECK(title.at.x() == 44);
    CHECK(title.font.weight() == QFont::Bold);
    CHECK(title.colour == looks.of(ColourRole::Text));
    CHECK(row.height() == 34);
    CHECK(row.drawn(u"It stays here unless it is ticked"_s).colour
          == looks.of(ColourRole::Secondary));
    CHECK(row.drawn(u"It stays here unless it is ticked"_s).at.x()
          == 44 + widthOf(u"Removed there  1"_s) * 11 / 10 + 2 + 12);
    CHECK(row.pixel(800, 3) == looks.of(ColourRole::Raised));
    row.show(0, 240);
    CHECK(row.drawn(u"It stays here unless it is ticked"_s).text.isEmpty());
    CHECK(row.partAt(20, 17) == Part::Tick);
    CHECK(row.partAt(200, 17) == Part::None);
}

TEST_CASE("what is unchanged is folded under its heading, which a press anywhere unfolds",
          "[proposaldelegate]")
{
    const Looks looks;
    PaintedRow row(percentProposal(AnswerKind::Unchanged), 860);
    CHECK(row.model.rowCount() == 1);
    row.show(0, 860);
    CHECK(row.partAt(20, 17) == Part::Fold);
    CHECK(row.partAt(700, 17) == Part::Fold);
    const QImage folded = row.grab().toImage();
    row.model.setFolded(Group::Unchanged, false);
    CHECK(row.model.rowCount() == 2);
    const QRect changed = Picture::difference(folded, row.grab().toImage());
    CHECK(QRect(18, 9, 16, 16).contains(changed)); // the sign alone
    CHECK(changed.isValid());
}

TEST_CASE("what was not read stands as a sentence", "[proposaldelegate]")
{
    const Looks looks;
    PaintedRow row(percentProposal(AnswerKind::Changed), 860, {u"a.xlsx is of 2020"_s});
    CHECK(row.drawn(u"a.xlsx is of 2020"_s).at.x() == 48);
    CHECK(row.partAt(20, 17) == Part::None);
    row.show(0, 860);
    CHECK(row.drawn(u"Not read 1"_s).at.x() == 18); // without a box
}

TEST_CASE("a conflict's three values stand in boxes, two of which can be chosen",
          "[proposaldelegate]")
{
    const Looks looks(GENERATE(false, true));
    PaintedRow row(percentProposal(AnswerKind::Conflict), 860);
    const int boxes[] = {312, 312 + 172 + 7, 312 + 2 * (172 + 7)};
    CHECK(row.drawn(u"60%"_s).at.x() == boxes[0] + 8);
    CHECK(row.drawn(u"80%"_s).at.x() == boxes[1] + 8);
    CHECK(row.drawn(u"90%"_s).at.x() == boxes[2] + 8);
    CHECK(row.drawn(u"as sent"_s).at.x() == boxes[0] + 8);
    CHECK(row.drawn(u"now"_s).at.x() == boxes[1] + 8 + 22);
    CHECK(row.drawn(u"answered"_s).colour == looks.of(ColourRole::Secondary));
    CHECK(row.partAt(boxes[0] + 80, 20) == Part::None);
    CHECK(row.partAt(boxes[1] + 80, 20) == Part::Now);
    CHECK(row.partAt(boxes[1] - 3, 20) == Part::None);
    CHECK(row.partAt(boxes[2] + 80, 20) == Part::Theirs);
    const auto ground = [&](int box) { return row.pixel(boxes[box] + 150, 20); };
    CHECK(isSame(ground(0), looks.of(ColourRole::Raised)));
    CHECK(isSame(ground(1), looks.of(ColourRole::Panel)));
    CHECK(isSame(ground(2), looks.of(ColourRole::Panel)));
    row.model.setPick(1, Pick::Now);
    CHECK(isSame(ground(1), looks.of(ColourRole::SelectedRow)));
    CHECK(isSame(ground(2), looks.of(ColourRole::Panel)));
    row.model.setPick(1, Pick::Theirs);
    CHECK(isSame(ground(1), looks.of(ColourRole::Panel)));
    CHECK(isSame(ground(2), looks.of(ColourRole::SelectedRow)));
    CHECK(isSame(row.pixel(boxes[2], 20), looks.of(ColourRole::Accent)));
    CHECK(isSame(row.pixel(boxes[0], 20), looks.of(ColourRole::FieldBorder)));
    row.show(1, 330); // too narrow for boxes side by side
    CHECK(row.drawn(u"60%"_s).at.x() == 56);
    CHECK(row.drawn(u"90%"_s).at.x() == 56);
    CHECK(row.drawn(u"90%"_s).at.y() > row.drawn(u"80%"_s).at.y());
}

TEST_CASE("an unknown item has a field to choose one, and a likely one to take",
          "[proposaldelegate]")
{
    const Looks looks;
    Proposal stray = percentProposal(AnswerKind::Unrecognised);
    stray.node = {};
    stray.suggested = NodeId{1};
    stray.sent.clear();
    stray.line = 7;
    stray.file = u"a.xlsx"_s;
    PaintedRow row(stray, 860);
    CHECK(row.drawn(u"Which item…"_s).at.x() == 56);
    CHECK(row.drawn(u"Which item…"_s).colour == looks.of(ColourRole::Accent));
    CHECK(row.drawn(u"90%"_s).at.x() == 312);
    CHECK(row.drawn(u"union · row 7 of “a.xlsx”"_s).colour == looks.of(ColourRole::Secondary));
    const Tests::DrawnWords likely = row.drawn(u"It looks like: 1. study"_s);
    CHECK(likely.colour == looks.of(ColourRole::Accent));
    CHECK(row.partAt(320, int(likely.at.y()) - 4) == Part::Suggestion);
    CHECK(row.partAt(100, 12) == Part::Item);
    CHECK(row.partAt(305, 12) == Part::None);
    row.model.link(1, NodeId{1});
    CHECK(row.drawn(u"1. study"_s).colour == looks.of(ColourRole::Text));
    CHECK(row.drawn(u"It looks like: 1. study"_s).text.isEmpty());
}
