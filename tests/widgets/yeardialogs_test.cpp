#include "domain/year/answers.h"
#include "pagefixture.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/year/proposalsdialog.h"
#include "widgets/year/reminddialog.h"
#include "widgets/year/sheetsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace Domain;
using Widgets::ProposalsDialog;
using Widgets::RemindDialog;
using Widgets::SheetsDialog;

namespace {

// 理论学习 is late, 主题教育 due soon, both of 宣传部; 骨干培训 of 组织部 in December.
struct Running : PageFixture
{
    Running()
    {
        const auto set = [this](const QString &title, const QString &lead, const QString &words) {
            REQUIRE(document->setField({item(title)}, Field::LeadDepartment, lead));
            REQUIRE(document->setField({item(title)}, Field::Deadline, words));
        };
        set(u"理论学习"_s, u"宣传部"_s, u"9月底前"_s);
        set(u"主题教育"_s, u"宣传部"_s, u"10月底前"_s);
        set(u"骨干培训"_s, u"组织部"_s, u"12月"_s);
    }
    System::Settings settings;
};

template<typename Part>
Part *part(const QWidget &dialog, const char *name)
{
    auto *found = dialog.findChild<Part *>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE_METHOD(Running, "each department has a message, and one press copies one or all",
                 "[remind]")
{
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    auto *groups = part<QListWidget>(dialog, "groupsView");
    auto *message = part<QPlainTextEdit>(dialog, "messageEdit");
    REQUIRE(groups->count() == 1); // in 30 days
    auto *within = part<QComboBox>(dialog, "withinBox");
    within->setCurrentIndex(within->findData(90));
    REQUIRE(groups->count() == 2);
    CHECK(message->toPlainText().startsWith(u"宣传部："_s));
    CHECK(message->toPlainText().contains(u"已逾期12天"_s));
    message->setPlainText(u"宣传部：请抓紧。"_s); // in the user's own words
    groups->setCurrentRow(1);
    CHECK(message->toPlainText().startsWith(u"组织部："_s));
    part<QPushButton>(dialog, "copyButton")->click();
    CHECK(QApplication::clipboard()->text().startsWith(u"组织部："_s));
    part<QPushButton>(dialog, "copyAllButton")->click();
    CHECK(QApplication::clipboard()->text().startsWith(u"宣传部：请抓紧。\n\n组织部："_s));
    groups->setCurrentRow(0);
    CHECK(message->toPlainText() == u"宣传部：请抓紧。"_s);
    dialog.choose(u"组织部"_s);
    CHECK(message->toPlainText().startsWith(u"组织部："_s));
}

TEST_CASE_METHOD(Running, "where nothing is due nothing can be copied, and it says so", "[remind]")
{
    for (const auto &title : {u"理论学习"_s, u"主题教育"_s, u"骨干培训"_s})
        REQUIRE(document->setStatus({item(title)}, ItemStatus::ongoing()));
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    CHECK_FALSE(part<QPushButton>(dialog, "copyButton")->isEnabled());
    CHECK_FALSE(part<QLabel>(dialog, "noneLabel")->text().isEmpty());
}

TEST_CASE_METHOD(Running, "deadlines still to come are saved as a calendar", "[remind]")
{
    RemindDialog dialog(document.get(), &settings, nullptr);
    REQUIRE(dialog.load());
    const QString path = folder.filePath(u"时限.ics"_s);
    REQUIRE(dialog.saveCalendar(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("BEGIN:VEVENT") == 2);
}

TEST_CASE_METHOD(Running, "the departments that get a sheet are chosen", "[sheets]")
{
    SheetsDialog dialog(document->outline(), nullptr);
    CHECK(dialog.chosen() == QStringList{u"宣传部"_s, u"组织部"_s});
    auto *view = part<QListWidget>(dialog, "departmentsView");
    auto *write = part<QPushButton>(dialog, "writeButton");
    view->item(0)->setCheckState(Qt::Unchecked);
    CHECK(dialog.chosen() == QStringList{u"组织部"_s});
    part<QPushButton>(dialog, "noneButton")->click();
    CHECK_FALSE(write->isEnabled());
    part<QPushButton>(dialog, "allButton")->click();
    CHECK(write->isEnabled());
    CHECK(dialog.chosen().size() == 2);
}

namespace {

Proposal proposalOf(AnswerKind kind, NodeId node, const QString &answered)
{
    Proposal proposal;
    proposal.kind = kind;
    proposal.node = node;
    proposal.who = u"宣传部"_s;
    proposal.key = kind == AnswerKind::New || kind == AnswerKind::Unrecognised ? u"note"_s
                                                                               : u"percent"_s;
    proposal.what = u"进度"_s;
    proposal.sent = u"<b>60%"_s;
    proposal.now = u"80%"_s;
    proposal.answered = answered;
    proposal.day = QDate(2021, 10, 8);
    proposal.line = 7;
    proposal.file = u"报表.xlsx"_s;
    return proposal;
}

struct Previewed : Running
{
    Previewed()
    {
        proposals = {proposalOf(AnswerKind::Unchanged, item(u"理论学习"_s), u"80%"_s),
                     proposalOf(AnswerKind::New, item(u"理论学习"_s), u"开会"_s),
                     proposalOf(AnswerKind::Changed, item(u"主题教育"_s), u"90%"_s),
                     proposalOf(AnswerKind::Conflict, item(u"骨干培训"_s), u"70%"_s),
                     proposalOf(AnswerKind::Unrecognised, {}, u"电影周"_s),
                     proposalOf(AnswerKind::Conflict, item(u"理论学习"_s), u"快了"_s)};
        proposals[4].suggested = item(u"主题教育"_s);
        proposals[5].canTake = false;
        proposals[5].remark = u"看不懂"_s;
        for (const OutlineNode *node : document->outline().nodes())
            items.append({node->id(), node->heading()});
    }

    QList<Proposal> proposals;
    QList<Widgets::ListedItem> items;
    Widgets::ProposalWords words{.title = u"读回"_s, .intro = u"<img src=x>"_s};
};

QList<qsizetype> placesOf(const ProposalsDialog &dialog)
{
    QList<qsizetype> places;
    for (const auto &choice : dialog.chosen())
        places.append(choice.place);
    return places;
}

QTreeWidgetItem *rowWith(const QTreeWidget *view, const QString &answered)
{
    for (int i = 0; i < view->topLevelItemCount(); ++i) {
        for (int row = 0; row < view->topLevelItem(i)->childCount(); ++row) {
            QTreeWidgetItem *item = view->topLevelItem(i)->child(row);
            if (item->text(item->columnCount() - 1).startsWith(answered))
                return item;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE_METHOD(Previewed,
                 "new and changed values are ticked, conflicts are not, all can be changed",
                 "[proposals]")
{
    ProposalsDialog dialog(proposals, items, words, nullptr);
    auto *view = part<QTreeWidget>(dialog, "proposalsView");
    auto *take = part<QPushButton>(dialog, "takeButton");
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
    CHECK(take->text().contains(u'2'));
    QTreeWidgetItem *conflict = rowWith(view, u"70%"_s);
    REQUIRE(conflict);
    conflict->setCheckState(0, Qt::Checked);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 3});
    for (int i = 0; i < view->topLevelItemCount(); ++i) {
        if (view->topLevelItem(i)->flags() & Qt::ItemIsUserCheckable)
            view->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    }
    conflict->setCheckState(0, Qt::Unchecked);
    CHECK(placesOf(dialog).isEmpty());
    CHECK_FALSE(take->isEnabled());
    QTreeWidgetItem *unreadable = rowWith(view, u"快了"_s);
    REQUIRE(unreadable);
    CHECK_FALSE(unreadable->flags() & Qt::ItemIsUserCheckable);
    CHECK(rowWith(view, u"80%"_s) == nullptr); // what is unchanged is not listed
}

TEST_CASE_METHOD(Previewed, "a row of no known item is taken once it is linked to one",
                 "[proposals]")
{
    ProposalsDialog dialog(proposals, items, words, nullptr);
    auto *view = part<QTreeWidget>(dialog, "proposalsView");
    QTreeWidgetItem *unknown = rowWith(view, u"电影周"_s);
    REQUIRE(unknown);
    CHECK_FALSE(unknown->flags() & Qt::ItemIsUserCheckable);
    view->setCurrentItem(unknown);
    auto *suggestion = part<QPushButton>(dialog, "suggestionButton");
    CHECK_FALSE(suggestion->isHidden());
    suggestion->click();
    REQUIRE(placesOf(dialog) == QList<qsizetype>{1, 2, 4});
    CHECK(dialog.chosen().last().node == item(u"主题教育"_s));
    auto *box = part<QComboBox>(dialog, "linkBox");
    box->setCurrentIndex(box->findData(qint64(item(u"骨干培训"_s))));
    emit box->activated(box->currentIndex());
    CHECK(dialog.chosen().last().node == item(u"骨干培训"_s));
    box->setCurrentIndex(0);
    emit box->activated(0);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
}

TEST_CASE_METHOD(Previewed, "what a linked row would do is listed below it, each value to tick",
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
    auto *view = part<QTreeWidget>(dialog, "proposalsView");
    const auto unknown = [view] { return rowWith(view, u"电影周"_s); };
    view->setCurrentItem(unknown());
    part<QPushButton>(dialog, "suggestionButton")->click();
    REQUIRE(placesOf(dialog) == QList<qsizetype>{1, 2, 7});
    CHECK(dialog.chosen().last().node == item(u"主题教育"_s));
    CHECK_FALSE(unknown()->flags() & Qt::ItemIsUserCheckable);
    CHECK(unknown()->parent()->childCount() == 4);
    REQUIRE(rowWith(view, u"30%"_s));
    rowWith(view, u"30%"_s)->setCheckState(0, Qt::Checked);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 7, 8});
    auto *box = part<QComboBox>(dialog, "linkBox");
    box->setCurrentIndex(box->findData(qint64(item(u"骨干培训"_s))));
    emit box->activated(box->currentIndex());
    CHECK(unknown()->parent()->childCount() == 4);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2, 11});
    box->setCurrentIndex(0);
    emit box->activated(0);
    CHECK(unknown()->parent()->childCount() == 1);
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
    dialog.accept(); // shown again after what could not be stored, it is as it was left
    CHECK(placesOf(dialog) == QList<qsizetype>{1, 2});
}

TEST_CASE_METHOD(Previewed, "the chosen row stands below in full, as the text it is", "[proposals]")
{
    proposals[3].answered = u"长"_s.repeated(900);
    ProposalsDialog dialog(proposals, items, words, nullptr);
    auto *view = part<QTreeWidget>(dialog, "proposalsView");
    view->setCurrentItem(rowWith(view, u"长"_s));
    const QString whole = part<QPlainTextEdit>(dialog, "wholeView")->toPlainText();
    CHECK(whole.contains(proposals[3].answered));
    CHECK(whole.contains(u"<b>60%"_s));
    CHECK(part<QLabel>(dialog, "introLabel")->textFormat() == Qt::PlainText);
    CHECK_FALSE(view->currentItem()->toolTip(3).contains(u"<b>60"_s));
}
