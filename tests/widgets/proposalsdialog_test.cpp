#include "pagefixture.h"
#include "support/catch.h"
#include "support/drawnwords.h"
#include "widgets/answers/itempickerdialog.h"
#include "widgets/answers/proposalsdialog.h"
#include "widgets/answers/proposalview.h"
#include "widgets/dialogparts.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFontInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::ProposalListModel;
using Widgets::ProposalsDialog;
using Widgets::ProposalView;
using Group = ProposalListModel::Group;
using Pick = ProposalListModel::Pick;

namespace {

Proposal proposalOf(AnswerKind kind, NodeId node, const QString &answered)
{
    Proposal proposal;
    proposal.kind = kind;
    proposal.node = node;
    proposal.who = u"宣传部"_s;
    proposal.key = kind == AnswerKind::New || kind == AnswerKind::Unrecognised ? u"note"_s
                                                                               : u"percent"_s;
    if (kind == AnswerKind::Changed || kind == AnswerKind::Conflict)
        proposal.value = u"status"_s;
    proposal.what = u"进度"_s;
    proposal.sent = u"<b>60%"_s;
    proposal.now = u"80%"_s;
    proposal.answered = answered;
    proposal.day = QDate(2021, 10, 8);
    proposal.line = 7;
    proposal.file = u"报表.xlsx"_s;
    return proposal;
}

struct Previewed : PageFixture
{
    Previewed()
    {
        proposals = {proposalOf(AnswerKind::Unchanged, item(u"理论学习"_s), u"80%"_s),
                     proposalOf(AnswerKind::New, item(u"理论学习"_s), u"开会"_s),
                     proposalOf(AnswerKind::Changed, item(u"主题教育"_s), u"90%"_s),
                     proposalOf(AnswerKind::Conflict, item(u"骨干培训"_s), u"70%"_s),
                     proposalOf(AnswerKind::Unrecognised, {}, u"电影周"_s),
                     proposalOf(AnswerKind::Conflict, item(u"理论学习"_s), u"快了"_s),
                     proposalOf(AnswerKind::Removed, item(u"主题教育"_s), {})};
        proposals[4].suggested = item(u"主题教育"_s);
        proposals[5].canTake = false;
        proposals[5].remark = u"看不懂"_s;
        for (const OutlineNode *node : document->outline().nodes())
            items.append({node->id(), node->heading()});
    }

    QList<Proposal> proposals;
    QList<Widgets::ListedItem> items;
    Widgets::ProposalWords words{.title = u"读回"_s,
                                 .intro = u"<img src=x>"_s,
                                 .notRead = {u"“甲.xlsx”是 2020 年的"_s},
                                 .values = {u"发出时"_s, u"现在"_s, u"部门填的"_s}};
};

QList<qsizetype> placesOf(const ProposalsDialog &dialog)
{
    QList<qsizetype> places;
    for (const auto &choice : dialog.chosen())
        places.append(choice.place);
    return places;
}

// The row of the proposal number `place` in its group; for -1 the row of the group's heading.
int rowOf(const ProposalListModel &model, Group group, qsizetype place)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto &one = model.row(row);
        if (one.group == group
            && (place < 0 ? one.isHeading : one.place == place && !one.isHeading))
            return row;
    }
    return -1;
}

// The words of the list's rows, as they are told to screen readers.
QStringList wordsOf(const ProposalListModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words.append(model.index(row).data(Qt::AccessibleTextRole).toString());
    return words;
}

QList<Group> groupsOf(const ProposalListModel &model)
{
    QList<Group> groups;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.row(row).isHeading)
            groups.append(model.row(row).group);
    }
    return groups;
}

} // namespace

TEST_CASE_METHOD(Previewed,
                 "proposals that need a decision come first, the other groups are collapsed",
                 "[proposals]")
{
    const ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    CHECK(groupsOf(model)
          == QList{Group::NotRead, Group::Both, Group::Unknown, Group::New, Group::Changed,
                   Group::Removed, Group::ByHand, Group::Unchanged});
    const QStringList folded{u"Not read 1"_s,
                             u"“甲.xlsx”是 2020 年的"_s,
                             u"Changed on both sides 1"_s,
                             u"3. 骨干培训, 宣传部, 进度, at first <b>60%, now 80%, 70%"_s,
                             u"Item not recognised 1"_s,
                             u"宣传部, 进度, 2021-10-08, 电影周"_s,
                             u"New 1"_s,
                             u"1. 理论学习, 宣传部, 进度, 2021-10-08, 开会"_s,
                             u"Changes 1"_s,
                             u"2. 主题教育, 宣传部, 进度, 90%"_s,
                             u"Removed there 1"_s,
                             u"2. 主题教育, 宣传部, 进度, (empty)"_s,
                             u"To be corrected by hand 1"_s,
                             u"1. 理论学习, 宣传部, 进度, 快了, 看不懂"_s,
                             u"Unchanged 1"_s};
    CHECK(wordsOf(model) == folded);
    model.setFolded(Group::Unchanged, false);
    CHECK(wordsOf(model) == folded + QStringList{u"1. 理论学习, 宣传部, 进度, 80%"_s});
    model.setFolded(Group::Unchanged, true);
    CHECK(wordsOf(model) == folded);
    model.setPick(rowOf(model, Group::Both, 3), Pick::Now);
    CHECK(wordsOf(model)[3]
          == u"3. 骨干培训, 宣传部, 进度, at first <b>60%, now 80%, stays, 70%"_s);
    model.setPick(rowOf(model, Group::Both, 3), Pick::Theirs);
    CHECK(wordsOf(model)[3]
          == u"3. 骨干培训, 宣传部, 进度, at first <b>60%, now 80%, 70%, chosen"_s);
    QStringList hints;
    for (const Group group :
         {Group::Both, Group::Unknown, Group::Removed, Group::ByHand, Group::Unchanged})
        hints.append(model.hint(group));
    CHECK(hints.removeDuplicates() == 0);
    CHECK_FALSE(hints.contains(QString()));
    for (const Group group : {Group::NotRead, Group::New, Group::Changed})
        CHECK(model.hint(group).isEmpty());
    CHECK(part<QLabel>(dialog, "introLabel")->textFormat() == Qt::PlainText);
}

TEST_CASE_METHOD(Previewed,
                 "new and changed values are ticked at first, removals and conflicts are not",
                 "[proposals]")
{
    const ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    auto *take = part<QPushButton>(dialog, "takeButton");
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
    CHECK(take->text() == u"&Take In 2 Values"_s);
    const auto *foot = part<QLabel>(dialog, "footLabel");
    CHECK(foot->text() == u"Not decided, and left as it is: 2. 3. 骨干培训 进度；电影周"_s);
    CHECK(model.open() == QList<qsizetype>{3, 4});
    model.setPick(rowOf(model, Group::Both, 3), Pick::Theirs);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 3});
    model.tick(rowOf(model, Group::Removed, 6), true);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 3, 6});
    model.setPick(rowOf(model, Group::Both, 3), Pick::Now);
    CHECK(model.open() == QList<qsizetype>{4});
    CHECK(foot->text() == u"Not decided, and left as it is: 1. 电影周"_s);
    for (const Group group : {Group::New, Group::Changed, Group::Removed})
        model.tick(rowOf(model, group, -1), false); // a heading ticks or unticks all of its group
    CHECK(placesOf(dialog).isEmpty());
    CHECK_FALSE(take->isEnabled());
    const int unreadable = rowOf(model, Group::ByHand, 5);
    model.tick(unreadable, true);
    CHECK(placesOf(dialog).isEmpty());
    CHECK(model.index(unreadable).data().toString().contains(u"看不懂"_s));
}

TEST_CASE_METHOD(Previewed, "a heading's box tells whether all, some or none of its group is taken",
                 "[proposals]")
{
    proposals.append(proposalOf(AnswerKind::New, item(u"骨干培训"_s), u"办班"_s));
    ProposalListModel model(proposals, items, {});
    QSignalSpy picked(&model, &ProposalListModel::picked);
    QSignalSpy changed(&model, &ProposalListModel::dataChanged);
    const QModelIndex heading = model.index(rowOf(model, Group::New, -1));
    const QModelIndex last = model.index(rowOf(model, Group::New, 7));
    const auto box = [&] { return heading.data(Qt::CheckStateRole).toInt(); };
    CHECK(model.count(Group::New) == 2);
    CHECK(box() == Qt::Checked);
    CHECK(model.setData(last, Qt::Unchecked, Qt::CheckStateRole));
    CHECK(box() == Qt::PartiallyChecked);
    CHECK(model.taken() == QList<qsizetype>{1, 2});
    CHECK(picked.size() == 1);
    CHECK(changed.size() == 1);
    CHECK(model.setData(heading, Qt::Unchecked, Qt::CheckStateRole));
    CHECK(box() == Qt::Unchecked);
    CHECK(last.data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
    CHECK(model.taken() == QList<qsizetype>{2});
    CHECK(model.setData(heading, Qt::Checked, Qt::CheckStateRole));
    CHECK(box() == Qt::Checked);
    CHECK(model.taken() == QList<qsizetype>{1, 2, 7});
    CHECK_FALSE(model.setData(last, u"x"_s, Qt::EditRole));

    // Only new, changed and removed values have a box; of the headings only theirs.
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const Group group = model.row(row).group;
        CAPTURE(index.data().toString().toStdString());
        const bool hasBox = group == Group::New || group == Group::Changed
                            || group == Group::Removed;
        CHECK(index.data(Qt::CheckStateRole).isValid() == hasBox);
        CHECK(index.flags().testFlag(Qt::ItemIsUserCheckable) == hasBox);
        if (!hasBox)
            CHECK_FALSE(model.setData(index, Qt::Checked, Qt::CheckStateRole));
    }
    CHECK(model.taken() == QList<qsizetype>{1, 2, 7});
}

TEST_CASE_METHOD(Previewed, "words are looked for in all that a row shows, and all must be there",
                 "[proposals]")
{
    ProposalListModel model(proposals, items, words.notRead);
    const QList<Group> all = groupsOf(model);
    const std::pair<QString, QList<Group>> cases[] = {
        {u""_s, all},
        {u"报表"_s, all},
        {u"宣传部"_s, all},
        {u"进度 60"_s, all},
        {u"骨干"_s, {Group::NotRead, Group::Both}},
        {u"宣传部 骨干"_s, {Group::NotRead, Group::Both}},
        {u"主题教育"_s, {Group::NotRead, Group::Changed, Group::Removed}},
        {u"电影周"_s, {Group::NotRead, Group::Unknown}},
        {u"骨干 电影周"_s, {Group::NotRead}}};
    for (const auto &[typed, groups] : cases) {
        CAPTURE(typed.toStdString());
        model.showOnly({}, typed);
        CHECK(groupsOf(model) == groups);
    }
    model.showOnly(u"团委"_s, {});
    CHECK(groupsOf(model) == QList{Group::NotRead});
    CHECK(model.taken() == QList<qsizetype>{1, 2});
}

TEST_CASE_METHOD(Previewed,
                 "the foot says when nothing is new, and what undo takes back if all is decided",
                 "[proposals]")
{
    const auto foot = [this](const QList<Proposal> &shown) {
        words.notRead.clear();
        const ProposalsDialog dialog(shown, items, words, nullptr);
        CHECK(part<QComboBox>(dialog, "whoBox")->isHidden()); // they are all from one sender
        CHECK(part<QLineEdit>(dialog, "findEdit")->isHidden() == (shown.size() < 9));
        return part<QLabel>(dialog, "footLabel")->text();
    };
    const auto nothing = u"There is nothing new in it; all of it is here already."_s;
    CHECK(foot({}) == nothing);
    CHECK(foot({proposals[0]}) == nothing);
    CHECK(foot({proposals[1]}) == u"One step of undo takes all of it back."_s);
    CHECK(foot({proposals[0], proposals[6]}) == u"One step of undo takes all of it back."_s);
    CHECK(foot(QList<Proposal>(8, proposals[3]))
          == u"Not decided, and left as it is: 8. 3. 骨干培训 进度；3. 骨干培训 进度…"_s);
    CHECK(foot(QList<Proposal>(9, proposals[0])) == nothing);
}

TEST_CASE_METHOD(Previewed, "only one of two sheets' different values can be chosen", "[proposals]")
{
    proposals.append(proposals[3]);
    proposals.last().answered = u"75%"_s;
    const ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    model.setPick(rowOf(model, Group::Both, 3), Pick::Theirs);
    model.setPick(rowOf(model, Group::Both, 7), Pick::Theirs);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 7});
}

TEST_CASE_METHOD(Previewed, "a linked row does not silently overrule what is ticked", "[proposals]")
{
    ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    Proposal linked = proposals[2]; // it is ticked and sets 90%
    linked.answered = u"75%"_s;
    model.setLinking([&](qsizetype, NodeId) { return QList<Proposal>{linked}; });
    model.link(rowOf(model, Group::Unknown, 4), linked.node);
    const int both = rowOf(model, Group::Both, 7);
    REQUIRE(both >= 0);
    CHECK(model.proposal(7).remark == u"Another sheet or row says: 90%"_s);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
    model.setPick(both, Pick::Theirs);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 7});
    model.tick(rowOf(model, Group::Changed, 2), true);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
}

TEST_CASE_METHOD(Previewed, "a linked row that says the same as what is ticked is not listed",
                 "[proposals]")
{
    ProposalListModel model(proposals, items, {});
    Proposal linked = proposals[2]; // it is ticked and sets 90%
    model.setLinking([&](qsizetype, NodeId) { return QList<Proposal>{linked}; });
    const int rows = model.rowCount();
    const int unknown = rowOf(model, Group::Unknown, 4);
    model.link(unknown, linked.node);
    CHECK(model.rowCount() == rows);
    CHECK(model.proposal(7).kind == AnswerKind::Unchanged);
    CHECK(model.taken() == QList<qsizetype>{1, 2});
    linked.attendance = 30; // not the same any more
    model.link(unknown, linked.node);
    CHECK(model.rowCount() == rows + 1);
    CHECK(model.proposal(8).kind == AnswerKind::Conflict);
    linked.attendance.reset();
    model.tick(rowOf(model, Group::Changed, 2), false); // what is not taken is no rival
    model.link(unknown, linked.node);
    CHECK(model.proposal(9).kind == AnswerKind::Changed);
    CHECK(model.proposal(9).remark.isEmpty());
    CHECK(model.taken() == QList<qsizetype>{1, 9});
    CHECK(model.open() == QList<qsizetype>{3});
}

TEST_CASE_METHOD(Previewed, "the list can be used by keyboard alone", "[proposals]")
{
    ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    auto *view = part<ProposalView>(dialog, "proposalsView");
    dialog.show();
    const auto press = [&](Group group, qsizetype place, Qt::Key key) {
        view->setCurrentIndex(model.index(rowOf(model, group, place)));
        QTest::keyClick(view, key);
    };
    press(Group::Both, 3, Qt::Key_Right);
    CHECK(model.pick(3) == Pick::Theirs);
    press(Group::Both, 3, Qt::Key_Left);
    CHECK(model.pick(3) == Pick::Now);
    press(Group::New, 1, Qt::Key_Space);
    CHECK(placesOf(dialog) == QList<qsizetype>{2});
    press(Group::New, -1, Qt::Key_Space);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
    press(Group::Unchanged, -1, Qt::Key_Return);
    CHECK(rowOf(model, Group::Unchanged, 0) > 0);
    press(Group::Unchanged, -1, Qt::Key_Left);
    CHECK(rowOf(model, Group::Unchanged, 0) < 0);
    for (const auto &[key, isFolded] : {std::pair{Qt::Key_Left, true},
                                        {Qt::Key_Right, false},
                                        {Qt::Key_Right, false},
                                        {Qt::Key_Space, true},
                                        {Qt::Key_Space, false},
                                        {Qt::Key_Left, true}}) {
        press(Group::Unchanged, -1, key);
        CHECK(model.isFolded(Group::Unchanged) == isFolded);
    }
    press(Group::Both, 3, Qt::Key_Space);
    CHECK(model.pick(3) == Pick::Theirs);
    press(Group::Both, 3, Qt::Key_Space);
    CHECK(model.pick(3) == Pick::Now);
    QTest::keyClick(view, Qt::Key_Space, Qt::ControlModifier);
    CHECK(model.pick(3) == Pick::Now);
    const auto leaveOut = [](const QDialog *picker) {
        return picker->findChild<QPushButton *>(u"leaveOutButton"_s);
    };
    answering(
        [&](QDialog *picker) {
            CHECK(leaveOut(picker)->isHidden()); // no item is chosen yet
            picker->reject();
        },
        [&] { press(Group::Unknown, 4, Qt::Key_Space); });
    CHECK(model.linkOf(4) == NodeId{});
    answering([](QDialog *picker) { picker->accept(); }, // the suggested item is selected
              [&] { press(Group::Unknown, 4, Qt::Key_Return); });
    CHECK(model.linkOf(4) == item(u"主题教育"_s));
    CHECK(view->currentIndex().row() == rowOf(model, Group::Unknown, 4));
    answering([&](QDialog *picker) { leaveOut(picker)->click(); },
              [&] { press(Group::Unknown, 4, Qt::Key_Return); });
    CHECK(model.linkOf(4) == NodeId{});
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(view, Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.result() == QDialog::Accepted);
}

TEST_CASE_METHOD(Previewed, "Enter takes the values in from the list, and only from there",
                 "[proposals]")
{
    while (proposals.size() < 9) // as many as have a field to search in
        proposals.append(proposalOf(AnswerKind::New, item(u"理论学习"_s), u"开会"_s));
    ProposalsDialog dialog(proposals, items, words, nullptr);
    auto *view = part<ProposalView>(dialog, "proposalsView");
    auto *find = part<QLineEdit>(dialog, "findEdit");
    dialog.show();
    dialog.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    int accepted = 0;
    QObject::connect(&dialog, &QDialog::accepted, [&accepted] { ++accepted; });
    SECTION("from a row of the list")
    {
        view->setCurrentIndex(dialog.model()->index(rowOf(*dialog.model(), Group::New, 1)));
        QTest::keyClick(view, Qt::Key_Return);
        CHECK(accepted == 1);
    }
    SECTION("not from the field that searches it, which leads to it")
    {
        find->setFocus();
        QTest::keyClick(find, Qt::Key_Return);
        CHECK(accepted == 0);
        CHECK(view->hasFocus());
    }
    SECTION("not from the button that leaves all as it is")
    {
        auto *cancel = part<QPushButton>(dialog, "cancelButton");
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        CHECK(accepted == 0);
        CHECK_FALSE(dialog.isVisible());
    }
}

TEST_CASE_METHOD(Previewed, "a tick and a conflict's two boxes can be clicked", "[proposals]")
{
    const double scale = GENERATE(1.0, 2.0);
    const QFont usual = QApplication::font();
    QFont larger = usual;
    larger.setPixelSize(int(14 * scale));
    QApplication::setFont(larger);
    ProposalsDialog dialog(proposals, items, words, nullptr);
    dialog.resize(1000, 600);
    dialog.show();
    auto *view = part<ProposalView>(dialog, "proposalsView");
    auto *delegate = qobject_cast<Widgets::ProposalDelegate *>(view->itemDelegate());
    ProposalListModel &model = *dialog.model();
    using RowPart = Widgets::ProposalDelegate::Part;
    const auto pressPart = [&](int row, RowPart wanted, Qt::MouseButton button = Qt::LeftButton) {
        view->scrollTo(model.index(row));
        QStyleOptionViewItem option;
        option.initFrom(view);
        option.font = view->font();
        option.rect = view->visualRect(model.index(row));
        for (int y = option.rect.top(); y < option.rect.bottom(); y += 6) {
            for (int x = 0; x < option.rect.width(); x += 6) {
                if (delegate->partAt(option, model.index(row), {x, y}) == wanted) {
                    QTest::mouseClick(view->viewport(), button, {}, {x + 1, y + 1});
                    return true;
                }
            }
        }
        return false;
    };
    CHECK(pressPart(rowOf(model, Group::Both, 3), RowPart::Theirs));
    CHECK(model.pick(3) == Pick::Theirs);
    // While the row above shrinks, as it is no longer selected.
    CHECK(pressPart(rowOf(model, Group::New, 1), RowPart::Tick));
    CHECK(placesOf(dialog) == QList<qsizetype>{2, 3});
    CHECK(pressPart(rowOf(model, Group::Both, 3), RowPart::Now));
    CHECK(model.pick(3) == Pick::Now);
    CHECK(pressPart(rowOf(model, Group::Both, 3), RowPart::Theirs, Qt::RightButton));
    CHECK(model.pick(3) == Pick::Now);
    CHECK(pressPart(rowOf(model, Group::Unchanged, -1), RowPart::Fold));
    CHECK_FALSE(model.isFolded(Group::Unchanged));
    CHECK_FALSE(pressPart(rowOf(model, Group::ByHand, 5), RowPart::Tick)); // it has no box
    CHECK(pressPart(rowOf(model, Group::Unknown, 4), RowPart::Suggestion));
    CHECK(model.linkOf(4) == item(u"主题教育"_s));
    QApplication::setFont(usual);
}

TEST_CASE_METHOD(Previewed, "a row of an unknown item is taken once it is linked to an item",
                 "[proposals]")
{
    const ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    const int unknown = rowOf(model, Group::Unknown, 4);
    CHECK_FALSE(model.canTick(model.row(unknown)));
    model.link(unknown, item(u"主题教育"_s));
    REQUIRE(placesOf(dialog) == QList<qsizetype>{1, 2, 4});
    CHECK(dialog.chosen().last().node == item(u"主题教育"_s));
    model.link(unknown, item(u"骨干培训"_s));
    CHECK(dialog.chosen().last().node == item(u"骨干培训"_s));
    model.link(unknown, {});
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
}

TEST_CASE_METHOD(Previewed, "the values of a linked row are listed below it, each with a tick",
                 "[proposals]")
{
    ProposalsDialog dialog(proposals, items, words, nullptr);
    dialog.setLinking([this](qsizetype place, NodeId node) {
        CHECK(place == 4);
        Proposal conflict = proposalOf(AnswerKind::Conflict, node, u"30%"_s);
        Proposal refused = conflict;
        refused.canTake = false;
        return QList<Proposal>{proposalOf(AnswerKind::Unchanged, node, u"已有"_s),
                               proposalOf(AnswerKind::New, node, u"放映"_s), conflict, refused};
    });
    ProposalListModel &model = *dialog.model();
    const int unknown = rowOf(model, Group::Unknown, 4);
    model.link(unknown, item(u"主题教育"_s));
    REQUIRE(placesOf(dialog) == QList<qsizetype>{1, 2, 8});
    CHECK(dialog.chosen().last().node == item(u"主题教育"_s));
    for (int row = 1; row <= 3; ++row)
        CHECK(model.row(unknown + row).linkedFrom == 4);
    CHECK(model.open() == QList<qsizetype>{3, 9});
    model.setPick(unknown + 2, Pick::Theirs);
    // Proposal 2 gives the same item another percentage.
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 8, 9});
    model.link(unknown, item(u"骨干培训"_s));
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 12});
    model.link(unknown, {});
    CHECK(placesOf(dialog) == QList<qsizetype>{1});
    dialog.accept(); // after a failure the dialog is shown again with what was chosen
    CHECK(placesOf(dialog) == QList<qsizetype>{1});
}

TEST_CASE_METHOD(Previewed,
                 "the list can be filtered by department and by words, and keeps its ticks",
                 "[proposals]")
{
    for (int i = 0; i < 10; ++i)
        proposals.append(proposalOf(AnswerKind::New, item(u"骨干培训"_s), u"活动%1"_s.arg(i)));
    proposals.last().who = u"团委"_s;
    const ProposalsDialog dialog(proposals, items, words, nullptr);
    ProposalListModel &model = *dialog.model();
    const auto before = placesOf(dialog);
    auto *who = part<QComboBox>(dialog, "whoBox");
    REQUIRE(who->count() == 3);
    CHECK_FALSE(who->isHidden());
    CHECK(who->itemText(0) == u"All"_s);
    CHECK(who->itemText(1) == u"宣传部  (15)"_s); // all but what is here already
    CHECK(who->itemText(2) == u"团委  (1)"_s);
    who->setCurrentIndex(who->findData(u"团委"_s));
    CHECK(model.count(Group::New) == 1);
    who->setCurrentIndex(0);
    part<QLineEdit>(dialog, "findEdit")->setText(u"活动3"_s);
    CHECK(model.count(Group::New) == 1);
    CHECK(placesOf(dialog) == before);
    model.tick(rowOf(model, Group::New, -1), false); // only the visible rows of the group
    CHECK(placesOf(dialog).size() == before.size() - 1);
}

TEST_CASE_METHOD(Previewed,
                 "a row has its item, sender, values and remark, in columns or one under the other",
                 "[proposals]")
{
    proposals[1].attendance = 40;
    proposals[1].evidence = 2;
    proposals[1].figures = {{u"征文"_s, 46, u"篇"_s}};
    proposals.append(proposalOf(AnswerKind::Unrecognised, {}, u"放映"_s));
    proposals[7].line = 0;
    proposals[7].day = {};
    proposals[7].sent.clear();
    proposals.append(proposalOf(AnswerKind::Changed, {}, u"张三"_s));
    proposals[8].now.clear();
    proposals.append(proposalOf(AnswerKind::Removed, {}, {}));
    proposals[9].line = 0;
    ProposalsDialog dialog(proposals, items, words, nullptr);
    dialog.show();
    auto *view = part<ProposalView>(dialog, "proposalsView");
    const ProposalListModel &model = *dialog.model();
    const auto drawnIn = [&](Group group, qsizetype place) {
        return Tests::linesIn(Tests::drawnLines(view->viewport()),
                              view->visualRect(model.index(rowOf(model, group, place))));
    };
    struct Case
    {
        Group group;
        qsizetype place;
        QStringList wide;
        QStringList narrow;
    };
    const QString beside = u"attendance 40 · 征文 46 篇 · evidence 2"_s;
    const QStringList values{u"发出时"_s, u"<b>60%"_s,   u"现在"_s,
                             u"80%"_s,    u"部门填的"_s, u"70%"_s};
    const Case cases[] = {
        {Group::NotRead, 0, {words.notRead.first()}, {words.notRead.first()}},
        {Group::New,
         1,
         {u"1. 理论学习"_s, u"宣传部"_s, u"Oct 8"_s, beside, u"开会"_s},
         {u"1. 理论学习"_s, u"宣传部 · Oct 8"_s, beside, u"开会"_s}},
        {Group::Changed,
         2,
         {u"2. 主题教育"_s, u"宣传部"_s, u"进度"_s, u"80%"_s, u"→ 90%"_s},
         {u"2. 主题教育"_s, u"宣传部 · 进度"_s, u"80%"_s, u"→ 90%"_s}},
        {Group::Changed,
         8,
         {u"Row 7 of “报表.xlsx”"_s, u"宣传部"_s, u"进度"_s, u"(empty)"_s, u"→ 张三"_s},
         {u"Row 7 of “报表.xlsx”"_s, u"宣传部 · 进度"_s, u"(empty)"_s, u"→ 张三"_s}},
        {Group::Removed,
         9,
         {u"(the plan)"_s, u"宣传部"_s, u"进度"_s, u"80%"_s},
         {u"(the plan)"_s, u"宣传部 · 进度"_s, u"80%"_s}},
        {Group::ByHand,
         5,
         {u"1. 理论学习"_s, u"宣传部"_s, u"进度"_s, u"80%"_s, u"→ 快了"_s, u"看不懂"_s},
         {u"1. 理论学习"_s, u"宣传部 · 进度"_s, u"80%"_s, u"→ 快了"_s, u"看不懂"_s}},
        {Group::Both, 3, QStringList{u"3. 骨干培训"_s, u"宣传部 · 进度"_s} + values,
         QStringList{u"3. 骨干培训"_s, u"宣传部 · 进度"_s} + values},
        {Group::Unknown,
         7,
         {u"Which item…"_s, u"放映"_s, u"宣传部"_s},
         {u"Which item…"_s, u"放映"_s, u"宣传部"_s}}};
    for (const bool isWide : {true, false}) {
        dialog.resize(isWide ? 1300 : 520, 1500);
        QCoreApplication::processEvents();
        for (const Case &one : cases) {
            QStringList found;
            for (const Tests::DrawnWords &line : drawnIn(one.group, one.place))
                found.append(line.text);
            CAPTURE(isWide, one.place);
            CHECK(found == (isWide ? one.wide : one.narrow));
        }
    }
    const auto changed = drawnIn(Group::Changed, 2);
    REQUIRE(changed.size() == 4);
    CHECK(changed[0].at.y() < changed[1].at.y());
    CHECK(changed[1].at.y() < changed[2].at.y());
    CHECK(QFontInfo(changed[1].font).pixelSize() < QFontInfo(changed[0].font).pixelSize());
    CHECK(changed[2].font.strikeOut()); // the old value
    CHECK_FALSE(changed[3].font.strikeOut());
    CHECK(changed[3].colour == Widgets::colour(view->palette(), Widgets::ColourRole::Text));
    const auto empty = drawnIn(Group::Changed, 8);
    REQUIRE(empty.size() == 4);
    CHECK_FALSE(empty[2].font.strikeOut()); // there is nothing to strike out
    dialog.resize(1300, 1500);
    QCoreApplication::processEvents();
    const auto unknown = drawnIn(Group::Unknown, 4);
    REQUIRE(unknown.size() == 4);
    CHECK(unknown[2].text == u"宣传部 · row 7 of “报表.xlsx” · Oct 8 · it says: <b>60%"_s);
    CHECK(unknown[3].text == u"It looks like: 2. 主题教育"_s);
}

TEST_CASE_METHOD(Previewed, "there is no gap between rows when the window opens", "[proposals]")
{
    // One of the lengths fits the width of the list, but not beside a scroll bar, which is there
    // before the window has its size.
    for (int length = 20; length < 80; length += 3) {
        QList<Proposal> rows;
        for (int more = 0; more < 4; ++more) {
            rows.append(proposalOf(AnswerKind::New, item(u"理论学习"_s), u"开会"_s));
            rows.last().remark = QString(length + more, u'学');
        }
        ProposalsDialog dialog(rows, items, words, nullptr);
        dialog.show();
        QApplication::processEvents();
        const auto *view = dialog.findChild<ProposalView *>();
        const auto place = [view](int row) {
            return view->visualRect(view->model()->index(row, 0));
        };
        for (int row = 1; row < view->model()->rowCount(); ++row) {
            CAPTURE(length, row);
            CHECK(place(row).top() == place(row - 1).bottom() + 1);
        }
    }
}

TEST_CASE_METHOD(Previewed, "the selected row shows all of its text", "[proposals]")
{
    proposals[3].answered = u"长"_s.repeated(900);
    ProposalsDialog dialog(proposals, items, words, nullptr);
    dialog.show();
    auto *view = part<ProposalView>(dialog, "proposalsView");
    const QModelIndex conflict = dialog.model()->index(rowOf(*dialog.model(), Group::Both, 3));
    view->setCurrentIndex(dialog.model()->index(0));
    const int brief = view->visualRect(conflict).height();
    view->setCurrentIndex(conflict);
    CHECK(view->visualRect(conflict).height() > 3 * brief);
    CHECK(conflict.data(Qt::AccessibleTextRole).toString().contains(proposals[3].answered));
    CHECK(conflict.data(Qt::AccessibleTextRole).toString().contains(u"<b>60%"_s));
}

TEST_CASE_METHOD(Previewed, "an item to link to is found by its words, by keyboard", "[proposals]")
{
    Widgets::ItemPickerDialog picker(items, u"电影周"_s, {}, false, nullptr);
    picker.show();
    auto *find = part<QLineEdit>(picker, "findEdit");
    CHECK_FALSE(part<QPushButton>(picker, "chooseButton")->isEnabled());
    CHECK(part<QLabel>(picker, "wordsLabel")->text() == u"电影周"_s);
    CHECK(part<QPushButton>(picker, "leaveOutButton")->isHidden());
    find->setText(u"骨干 没有"_s);
    CHECK(picker.node() == NodeId{});
    CHECK_FALSE(part<QPushButton>(picker, "chooseButton")->isEnabled());
    find->setText(u"骨干"_s);
    CHECK(picker.node() == item(u"骨干培训"_s));
    CHECK(part<QPushButton>(picker, "chooseButton")->isEnabled());
    const auto *list = part<QListWidget>(picker, "itemsList");
    for (int row = 0; row < list->count(); ++row)
        CHECK(list->item(row)->isHidden() == (list->item(row)->text() != u"3. 骨干培训"_s));
    find->clear();
    const NodeId current = picker.node();
    QTest::keyClick(find, Qt::Key_Up);
    CHECK(picker.node() != current);
    QTest::keyClick(find, Qt::Key_Return);
    CHECK(picker.result() == QDialog::Accepted);
}

TEST_CASE_METHOD(Previewed,
                 "three hundred rows have their right heights in a wide and a narrow window",
                 "[proposals]")
{
    proposals.clear();
    for (int i = 0; i < 300; ++i) {
        const AnswerKind kind = i % 5 == 0   ? AnswerKind::Conflict
                                : i % 2 == 0 ? AnswerKind::Changed
                                             : AnswerKind::New;
        proposals.append(proposalOf(kind, item(u"理论学习"_s), u"进展"_s.repeated(i % 40 + 1)));
    }
    ProposalsDialog dialog(proposals, items, words, nullptr);
    dialog.show();
    auto *view = part<ProposalView>(dialog, "proposalsView");
    for (const int width : {1200, 460}) {
        dialog.resize(width, 500);
        QCoreApplication::processEvents();
        const int last = dialog.model()->rowCount() - 1;
        view->setCurrentIndex(dialog.model()->index(last));
        CHECK(view->viewport()->rect().intersects(view->visualRect(dialog.model()->index(last))));
        CHECK(view->visualRect(dialog.model()->index(last)).width() <= view->viewport()->width());
        for (int row = 1; row <= last; ++row)
            CHECK(view->visualRect(dialog.model()->index(row)).top()
                  > view->visualRect(dialog.model()->index(row - 1)).top());
    }
}
