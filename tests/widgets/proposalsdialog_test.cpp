#include "pagefixture.h"
#include "support/catch.h"
#include "widgets/answers/itempickerdialog.h"
#include "widgets/answers/proposalsdialog.h"
#include "widgets/answers/proposalview.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::ProposalListModel;
using Widgets::ProposalsDialog;
using Widgets::ProposalView;
using Group = ProposalListModel::Group;
using Pick = ProposalListModel::Pick;

namespace {

template<typename Part>
Part *part(const QWidget &dialog, const char *name)
{
    auto *found = dialog.findChild<Part *>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
}

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
    CHECK(model.index(1).data().toString() == words.notRead.first());
    CHECK(rowOf(model, Group::Unchanged, 0) < 0);
    model.setFolded(Group::Unchanged, false);
    CHECK(rowOf(model, Group::Unchanged, 0) > 0);
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
    CHECK(take->text().contains(u'2'));
    CHECK(model.open() == QList<qsizetype>{3, 4});
    model.setPick(rowOf(model, Group::Both, 3), Pick::Theirs);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 3});
    model.tick(rowOf(model, Group::Removed, 6), true);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 3, 6});
    model.setPick(rowOf(model, Group::Both, 3), Pick::Now);
    CHECK(model.open() == QList<qsizetype>{4});
    for (const Group group : {Group::New, Group::Changed, Group::Removed})
        model.tick(rowOf(model, group, -1), false); // a heading ticks or unticks all of its group
    CHECK(placesOf(dialog).isEmpty());
    CHECK_FALSE(take->isEnabled());
    const int unreadable = rowOf(model, Group::ByHand, 5);
    model.tick(unreadable, true);
    CHECK(placesOf(dialog).isEmpty());
    CHECK(model.index(unreadable).data().toString().contains(u"看不懂"_s));
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
    CHECK(model.index(both).data().toString().contains(u"90%"_s));
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
    model.setPick(both, Pick::Theirs);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 7});
    model.tick(rowOf(model, Group::Changed, 2), true);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
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
    using Part = Widgets::ProposalDelegate::Part;
    const auto pressPart = [&](int row, Part wanted) {
        view->scrollTo(model.index(row));
        QStyleOptionViewItem option;
        option.initFrom(view);
        option.font = view->font();
        option.rect = view->visualRect(model.index(row));
        for (int y = option.rect.top(); y < option.rect.bottom(); y += 3) {
            for (int x = 0; x < option.rect.width(); x += 3) {
                if (delegate->partAt(option, model.index(row), {x, y}) == wanted) {
                    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x + 1, y + 1});
                    return true;
                }
            }
        }
        return false;
    };
    CHECK(pressPart(rowOf(model, Group::Both, 3), Part::Theirs));
    CHECK(model.pick(3) == Pick::Theirs);
    // While the row above shrinks, as it is no longer selected.
    CHECK(pressPart(rowOf(model, Group::New, 1), Part::Tick));
    CHECK(placesOf(dialog) == QList<qsizetype>{2, 3});
    CHECK(pressPart(rowOf(model, Group::Both, 3), Part::Now));
    CHECK(model.pick(3) == Pick::Now);
    CHECK(pressPart(rowOf(model, Group::Unknown, 4), Part::Suggestion));
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
    who->setCurrentIndex(who->findData(u"团委"_s));
    CHECK(model.count(Group::New) == 1);
    who->setCurrentIndex(0);
    part<QLineEdit>(dialog, "findEdit")->setText(u"活动3"_s);
    CHECK(model.count(Group::New) == 1);
    CHECK(placesOf(dialog) == before);
    model.tick(rowOf(model, Group::New, -1), false); // only the visible rows of the group
    CHECK(placesOf(dialog).size() == before.size() - 1);
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
    find->setText(u"骨干"_s);
    CHECK(picker.node() == item(u"骨干培训"_s));
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
