#include "domain/summary/annualsummary.h"
#include "models/documentundo.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "widgets/kit/messages.h"
#include "widgets/summary/summarydialog.h"

#include "models/plandocument.h"
#include "report/layout/paperfonts.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/noticepanel.h"
#include "widgets/pagetext.h"
#include "widgets/summary/pageview.h"
#include "widgets/summary/paperchooser.h"
#include "widgets/summary/reportoutput.h"
#include "widgets/summary/summaryblocksview.h"
#include "widgets/summary/wordingpane.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPrinterInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QWheelEvent>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Widgets::PageView;
using Widgets::SummaryDialog;

namespace {

// A plan of one section with five items; the first has notes.
PlanContent planOfFive()
{
    PlanContent content{.details = {.year = 2021,
                                    .title = u"关心下一代工作委员会2021年工作要点"_s,
                                    .organisation = u"关心下一代工作委员会"_s}};
    content.nodes.append({.id = NodeId{1},
                          .kind = NodeKind::Section,
                          .number = u"一、"_s,
                          .title = u"提高政治站位"_s});
    for (int i = 1; i <= 5; ++i) {
        content.nodes.append({.id = NodeId{1 + i},
                              .parent = NodeId{1},
                              .number = u"%1."_s.arg(i),
                              .title = u"第%1件事"_s.arg(i)});
    }
    return content;
}

QString stateOf(const QTreeWidgetItem *row)
{
    return row->data(0, Widgets::SummaryBlocksView::StateRole).toString();
}

// A document with the plan and the summary dialog on it.
struct OpenSummary
{
    OpenSummary()
    {
        document = Tests::emptyDocument();
        REQUIRE(Models::addPlan(*document, planOfFive()));
        REQUIRE(document->addNote(item(0)->id(), QDate(2021, 3, 18), u"召开专题学习会"_s, 42));
        REQUIRE(document->addNote(item(0)->id(), QDate(2021, 9, 3), u"编印资料"_s, {}));
        dialog = std::make_unique<SummaryDialog>(document.get(), &settings, nullptr);
        dialog->resize(1366, 700);
        dialog->show();
        dialog->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(dialog.get()));
    }

    OutlineNode *item(int row) const { return document->outline().root()->child(0)->child(row); }

    template<typename Widget>
    Widget *find(const QString &name) const
    {
        auto *found = dialog->findChild<Widget *>(name);
        REQUIRE(found);
        return found;
    }

    PageView *view() const { return find<PageView>(u"pageView"_s); }
    QString printed() const { return textOf(view()->pages()); }

    void tick(const QString &box, bool on)
    {
        auto *found = find<QCheckBox>(box);
        if (found->isChecked() != on)
            QTest::keyClick(found, Qt::Key_Space);
        REQUIRE(found->isChecked() == on);
        QCoreApplication::processEvents();
    }

    Widgets::SummaryBlocksView *parts() const
    {
        return find<Widgets::SummaryBlocksView>(u"blocksView"_s);
    }

    QTreeWidgetItem *section() const { return parts()->topLevelItem(3); }

    QString partOf(int row) const { return blockOfNode(item(row)->id()); }

    // Selects an item's paragraph and types `words` in place of its text.
    void type(int row, const QString &words)
    {
        parts()->setCurrentBlock(partOf(row));
        auto *edit = find<QPlainTextEdit>(u"wordingEdit"_s);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, words);
        QCoreApplication::processEvents();
    }

    void leave()
    {
        view()->setFocus();
        QCoreApplication::processEvents();
    }

    WordingsByBlock stored() const { return *document->wordings(u"year"_s); }

    void chooseStyle(SummaryStyle style) const
    {
        find<QComboBox>(u"styleBox"_s)->setCurrentIndex(int(allSummaryStyles().indexOf(style)));
        QCoreApplication::processEvents();
    }

    void choosePeriod(int row) const
    {
        find<QComboBox>(u"periodBox"_s)->setCurrentIndex(row);
        QCoreApplication::processEvents();
    }

    QString notices() const
    {
        QStringList lines;
        for (const Widgets::Notice &notice :
             find<Widgets::NoticePanel>(u"noticePanel"_s)->notices()) {
            QStringList words;
            for (const Widgets::Notice::Link &link : notice.links)
                words.append(link.words);
            lines.append(notice.sentence + u' ' + words.join(u", "_s));
        }
        return lines.join(u'\n');
    }

    System::Settings settings;
    std::unique_ptr<PlanDocument> document;
    std::unique_ptr<SummaryDialog> dialog;
};

} // namespace

TEST_CASE("the summary dialog shows the pages of the summary", "[summarydialog]")
{
    OpenSummary opened;
    const auto expected = Report::paginate(annualSummary(opened.document->outline(),
                                                         *opened.document->notes().ofPlan(),
                                                         opened.dialog->options()),
                                           Report::choosePaperFonts());
    CHECK(opened.view()->pages().count() == expected.count());
    CHECK(opened.printed() == textOf(expected));
    CHECK(opened.printed().contains(u"3月，召开专题学习会（42人参加）；9月，编印资料。"_s));

    SECTION("and is updated by an edit")
    {
        REQUIRE(opened.document->addNote(opened.item(1)->id(), QDate(2021, 5, 4), u"走访"_s, {}));
        QCoreApplication::processEvents();
        CHECK(opened.printed().contains(u"5月，走访。"_s));
    }
}

TEST_CASE("the content of the summary is chosen in the dialog", "[summarydialog]")
{
    OpenSummary opened;

    SECTION("dates and attendance")
    {
        opened.tick(u"datesBox"_s, false);
        CHECK(opened.printed().contains(u"第1件事：召开专题学习会（42人参加）；编印资料。"_s));
        opened.tick(u"attendanceBox"_s, false);
        CHECK(opened.printed().contains(u"第1件事：召开专题学习会；编印资料。"_s));
    }

    SECTION("items without progress")
    {
        opened.chooseStyle(SummaryStyle::Items);
        opened.tick(u"statusTableBox"_s, false);
        CHECK(opened.printed().contains(u"2.第2件事—"_s) == false);
        const int before = int(opened.printed().count(u"第2件事"_s));
        opened.tick(u"itemsWithoutNotesBox"_s, false);
        CHECK(opened.printed().count(u"第2件事"_s) == before - 1);
    }

    SECTION("the annexes")
    {
        const int pages = opened.view()->pages().count();
        CHECK(opened.printed().contains(u"落实情况一览表"_s));
        CHECK_FALSE(opened.printed().contains(u"任务分解表"_s));
        opened.tick(u"breakdownTableBox"_s, true);
        CHECK(opened.printed().contains(u"任务分解表"_s));
        CHECK(opened.view()->pages().count() == pages + 1);
        CHECK(opened.view()->pages()[pages].isLandscape());
        opened.tick(u"breakdownTableBox"_s, false);
        opened.tick(u"statusTableBox"_s, false);
        CHECK(opened.view()->pages().count() < pages);
        CHECK_FALSE(opened.printed().contains(u"附件"_s));
    }

    SECTION("who signs")
    {
        opened.parts()->setCurrentBlock(u"signature"_s);
        auto *edit = opened.find<QLineEdit>(u"signatureEdit"_s);
        edit->setText(u"关工委秘书处"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCoreApplication::processEvents();
        CHECK(opened.printed().contains(u"关工委秘书处"_s));
        CHECK(opened.document->reportChoices().value()->signature == u"关工委秘书处"_s);
    }

    SECTION("the period, which limits the notes and is in the title")
    {
        opened.choosePeriod(1);
        CHECK(opened.find<QLabel>(u"titleLabel"_s)->text() == u"2021年上半年工作总结"_s);
        CHECK(opened.printed().startsWith(u"关心下一代工作委员会2021年上半年工作总结"_s));
        CHECK(opened.printed().contains(u"召开专题学习会"_s));
        CHECK_FALSE(opened.printed().contains(u"编印资料"_s));
        CHECK(opened.dialog->options().asOf == QDate(2021, 6, 30));
        opened.choosePeriod(5);
        CHECK(opened.find<QLabel>(u"titleLabel"_s)->text() == u"2021年第三季度工作小结"_s);
        CHECK(opened.printed().contains(u"编印资料"_s));
    }

    SECTION("the day, after which notes are left out")
    {
        opened.find<QDateEdit>(u"asOfEdit"_s)->setDate(QDate(2021, 8, 31));
        QCoreApplication::processEvents();
        CHECK(opened.printed().contains(u"截至8月31日"_s));
        CHECK_FALSE(opened.printed().contains(u"编印资料"_s));
    }
}

TEST_CASE("the style is chosen in the dialog, and kept when other choices change",
          "[summarydialog]")
{
    OpenSummary opened;
    opened.chooseStyle(SummaryStyle::Superior);
    CHECK(opened.printed().contains(u"特此报告。"_s));
    CHECK(opened.find<QLabel>(u"titleLabel"_s)->text() == u"关于2021年工作情况的报告"_s);
    opened.tick(u"breakdownTableBox"_s, true);
    CHECK(opened.printed().contains(u"特此报告。"_s));
    CHECK(SummaryDialog(opened.document.get(), &opened.settings, nullptr).options().choices.style
          == SummaryStyle::Superior); // the style is kept in the file
    opened.chooseStyle(SummaryStyle::Brief);
    CHECK_FALSE(opened.printed().contains(u"特此报告。"_s));
    CHECK_FALSE(opened.printed().contains(u"附件"_s));
}

TEST_CASE("every paragraph of every style can be clicked and reworded", "[summarydialog]")
{
    OpenSummary opened;
    for (const SummaryStyle style : allSummaryStyles()) {
        opened.chooseStyle(style);
        const auto blocks = opened.parts()->blocks();
        for (const SummaryBlock &block : blocks) {
            if (!block.isWorded || !block.isPrinted() || block.proposal.isEmpty())
                continue;
            CAPTURE(styleKey(style), block.name);
            emit opened.view()->blockClicked(block.name);
            auto *edit = opened.find<QPlainTextEdit>(u"wordingEdit"_s);
            REQUIRE(edit->hasFocus());
            REQUIRE_FALSE(edit->isReadOnly());
            edit->selectAll();
            QTest::keyClicks(edit, u"anew"_s);
            opened.leave();
            CHECK(opened.stored().value(block.name).text == u"anew"_s);
        }
    }
}

TEST_CASE("a figure clicked on the page opens the list of its notes", "[summarydialog]")
{
    OpenSummary opened;
    const SummaryBlock section = opened.parts()->blocks()[3];
    const QString words = section.proposal;
    QStringList rows;
    QString sums;
    const auto read = [&](const QDialog *dialog) {
        REQUIRE(dialog);
        const auto *view = dialog->findChild<QTreeWidget *>(u"sourcesView"_s);
        for (int at = 0; at < view->topLevelItemCount(); ++at) {
            for (int note = 0; note < view->topLevelItem(at)->childCount(); ++note)
                rows.append(view->topLevelItem(at)->child(note)->text(0));
        }
        sums = dialog->findChild<QLabel *>(u"sumsLabel"_s)->text();
    };
    emit opened.view()->figureClicked(
        {.block = section.name, .words = words, .at = words.indexOf(u"42人"_s)});
    QPointer<QDialog> beside = opened.find<QDialog>(u"sourcesDialog"_s);
    read(beside);
    CHECK(rows == QStringList{u"召开专题学习会"_s});
    CHECK(sums.contains(u"Attendance: 42."_s));

    // The list opens without taking the focus: what is typed goes into the paragraph, as after a
    // click on any other word.
    CHECK_FALSE(beside->isModal());
    auto *editor = opened.find<QPlainTextEdit>(u"wordingEdit"_s);
    REQUIRE(opened.dialog->focusWidget() == editor);
    QTest::keyClicks(editor, u"abc"_s);
    CHECK(editor->toPlainText().contains(u"abc"_s));
    QTest::keyClick(editor, Qt::Key_Escape); // the first Escape closes the list only
    CHECK(opened.dialog->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK_FALSE(beside);

    rows.clear();
    QTimer::singleShot(0, opened.dialog.get(), [&] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        read(dialog);
        dialog->reject();
    });
    // Lists everything that the paragraph is made from.
    opened.find<QPushButton>(u"sourcesButton"_s)->click();
    CHECK(rows.size() == 2);
}

TEST_CASE("contact and telephone of a report to a superior have fields", "[summarydialog]")
{
    OpenSummary opened;
    opened.chooseStyle(SummaryStyle::Superior);
    opened.parts()->setCurrentBlock(kContactBlock.toString());
    for (const auto &[name, words] :
         {std::pair(u"contactEdit"_s, u"王丽"_s), std::pair(u"telephoneEdit"_s, u"0510-1"_s)}) {
        auto *edit = opened.find<QLineEdit>(name);
        edit->setFocus();
        edit->setText(words);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QCoreApplication::processEvents();
    CHECK(opened.printed().contains(u"（联系人：王丽，联系电话：0510-1）"_s));
    CHECK(opened.document->reportChoices().value()->telephone == u"0510-1"_s);
}

TEST_CASE("hints on the wording are shown in the dialog and not printed", "[summarydialog]")
{
    OpenSummary opened;
    CHECK(opened.notices().contains(u"title rather than a sentence: 1. 第1件事"_s));
    CHECK(opened.notices().contains(u"first words say little"_s));
    CHECK_FALSE(opened.printed().contains(u"sentence"_s));
}

TEST_CASE("items without progress are named before printing", "[summarydialog]")
{
    OpenSummary opened;
    CHECK(opened.notices().contains(u"2. 第2件事, 3. 第3件事, 4. 第4件事, 5. 第5件事"_s));
    const QTreeWidgetItem *section = opened.section();
    REQUIRE(section->childCount() == 5);
    CHECK(stateOf(section->child(0)) == u"proposal"_s);
    CHECK(stateOf(section->child(1)) == u"no progress"_s);

    SECTION("whether they are printed or not")
    {
        opened.chooseStyle(SummaryStyle::Items);
        opened.tick(u"itemsWithoutNotesBox"_s, false);
        CHECK(opened.notices().contains(
            u"left out (4): 2. 第2件事; 3. 第3件事; 4. 第4件事; 5. 第5件事"_s));
        CHECK(opened.section()->childCount() == 1);
    }

    SECTION("and a heading without items is left out too")
    {
        opened.chooseStyle(SummaryStyle::Items);
        opened.tick(u"itemsWithoutNotesBox"_s, false);
        opened.choosePeriod(4); // nothing happened in the second quarter
        CHECK(opened.notices().contains(
            u"left out (5): 1. 第1件事; 2. 第2件事; 3. 第3件事; 4. 第4件事; 5. 第5件事"_s));
        CHECK(opened.section()->text(0) == u"Problems"_s);
    }

    SECTION("and not when there are none")
    {
        for (int row = 1; row < 5; ++row)
            REQUIRE(
                opened.document->addNote(opened.item(row)->id(), QDate(2021, 5, 4), u"走访"_s, {}));
        QCoreApplication::processEvents();
        CHECK_FALSE(opened.notices().contains(u"no progress"_s));
    }
}

TEST_CASE("items with progress that count as not started are named too", "[summarydialog]")
{
    OpenSummary opened;
    REQUIRE(opened.document->setStatus({opened.item(0)->id()}, ItemStatus()));
    QCoreApplication::processEvents();
    CHECK(opened.notices().contains(u"not started (1): 1. 第1件事"_s));
    REQUIRE(opened.document->setStatus({opened.item(0)->id()}, ItemStatus::inProgress()));
    QCoreApplication::processEvents();
    CHECK_FALSE(opened.notices().contains(u"not started"_s));
}

TEST_CASE("notes after the summary's day, or that make it later, are named before printing",
          "[summarydialog]")
{
    OpenSummary opened;
    CHECK_FALSE(opened.notices().contains(u"later than"_s));
    opened.find<QDateEdit>(u"asOfEdit"_s)->setDate(QDate(2021, 8, 31));
    QCoreApplication::processEvents();
    CHECK(opened.notices().contains(
        u"With notes later than 31 Aug, which are left out (1): 1. 第1件事"_s));

    REQUIRE(opened.document->addNote(opened.item(2)->id(), QDate(2022, 1, 5), u"补办"_s, {}));
    SummaryDialog again(opened.document.get(), &opened.settings, nullptr);
    CHECK(again.options().asOf == QDate(2022, 1, 5));
    const auto notices = again.findChild<Widgets::NoticePanel *>(u"noticePanel"_s)->notices();
    CHECK(std::ranges::any_of(notices, [](const Widgets::Notice &notice) {
        return notice.sentence.contains(u"after the plan's year"_s)
               && notice.links.value(0).words == u"3. 第3件事"_s;
    }));
}

TEST_CASE("characters that cannot be printed are named with the item they stand in",
          "[summarydialog]")
{
    OpenSummary opened;
    const QString missing = QString::fromUcs4(U"\U000F0000");
    REQUIRE(
        opened.document->addNote(opened.item(2)->id(), QDate(2021, 5, 4), missing + missing, {}));
    QCoreApplication::processEvents();
    CHECK(opened.notices().count(u"U+F0000 in item 3"_s) == 1);
    CHECK(opened.notices().contains(u"U+F0000 in item 3"_s));
}

TEST_CASE("printing offers a PDF if there is no printer", "[summarydialog]")
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        return;
    OpenSummary opened;
    QSignalSpy failed(new Widgets::Messages(opened.dialog.get()), &Widgets::Messages::failed);
    QString said;
    bool askedForFile = false;
    QTimer::singleShot(0, opened.dialog.get(), [&] {
        auto *box = opened.dialog->findChild<QMessageBox *>(u"noPrinterBox"_s);
        REQUIRE(box);
        said = box->text();
        QTimer::singleShot(0, opened.dialog.get(), [&] {
            auto *files = opened.dialog->findChild<QFileDialog *>();
            REQUIRE(files);
            askedForFile = files->defaultSuffix() == u"pdf"_s;
            files->reject();
        });
        QTest::keyClick(box, Qt::Key_Return);
    });
    opened.find<QPushButton>(u"printButton"_s)->click();
    CHECK(said.contains(u"No printer is set up"_s));
    CHECK(askedForFile);
    CHECK(failed.isEmpty());
}

TEST_CASE("replaced fonts are one line of the notices, and named on demand", "[summarydialog]")
{
    OpenSummary opened;
    const auto replaced = Report::replacements(Report::choosePaperFonts());
    if (replaced.isEmpty())
        return;
    auto *panel = opened.find<Widgets::NoticePanel>(u"noticePanel"_s);
    CHECK(panel->notices().last().sentence.contains(QString::number(replaced.size())));
    const auto shown = [panel] {
        QString words;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            words += label->isVisible() ? label->text() : QString();
        return words;
    };
    CHECK_FALSE(shown().contains(replaced.first().used));
    auto *more = panel->findChildren<QPushButton *>().last();
    QTest::keyClick(more, Qt::Key_Space);
    for (const Report::FontReplacement &one : replaced) {
        CHECK(shown().contains(one.wanted));
        CHECK(shown().contains(one.used));
    }
    REQUIRE(opened.document->addNote(opened.item(1)->id(), QDate(2021, 5, 4), u"走访"_s, {}));
    QCoreApplication::processEvents(); // the notices are shown anew, as some have changed
    CHECK(shown().contains(replaced.first().used));
}

TEST_CASE("Alt+Down opens the calendar of each of the summary's days", "[summarydialog]")
{
    const OpenSummary opened;
    opened.choosePeriod(19);
    opened.parts()->setCurrentBlock(kSignatureBlock.toString());
    for (const QString &name : {u"asOfEdit"_s, u"fromEdit"_s, u"toEdit"_s, u"signedOnEdit"_s}) {
        auto *day = opened.find<QDateEdit>(name);
        const QDate before = day->date();
        day->setFocus();
        QTest::keyClick(day, Qt::Key_Down, Qt::AltModifier);
        QWidget *calendar = QApplication::activePopupWidget();
        CHECK(day->date() == before);
        REQUIRE(calendar);
        calendar->close();
    }
}

TEST_CASE("the period is the one chosen last time for this plan", "[summarydialog]")
{
    OpenSummary opened;
    const OpenSummary other;
    opened.choosePeriod(1);
    CHECK(SummaryDialog(opened.document.get(), &opened.settings, nullptr).options().to
          == QDate(2021, 6, 30));
    CHECK_FALSE(
        SummaryDialog(other.document.get(), &opened.settings, nullptr).options().to.isValid());

    opened.choosePeriod(19);
    opened.find<QDateEdit>(u"fromEdit"_s)->setDate(QDate(2021, 3, 1));
    opened.find<QDateEdit>(u"toEdit"_s)->setDate(QDate(2021, 5, 31));
    const SummaryDialog again(opened.document.get(), &opened.settings, nullptr);
    CHECK(again.options().from == QDate(2021, 3, 1));
    CHECK(again.options().to == QDate(2021, 5, 31));
    CHECK(again.options().asOf == QDate(2021, 5, 31));

    opened.find<QDateEdit>(u"fromEdit"_s)->setDate(QDate(2021, 5, 31)); // a period of one day
    const SummaryDialog day(opened.document.get(), &opened.settings, nullptr);
    CHECK(day.options().from == QDate(2021, 5, 31));
    CHECK(day.options().to == QDate(2021, 5, 31));
}

TEST_CASE("a long title takes up to four lines in the list of parts", "[summarydialog][anyfont]")
{
    OpenSummary opened;
    auto *parts = opened.parts();
    const auto heightOf = [&](int row) {
        return parts->visualItemRect(opened.section()->child(row)).height();
    };
    const int one = heightOf(2);
    const auto retitle = [&opened](int row, int times) {
        REQUIRE(Models::setIssuedText(*opened.document, opened.item(row)->node(),
                                      u"%1."_s.arg(row + 1), u"进一步深入学习"_s.repeated(times),
                                      {}));
    };
    retitle(2, 4);
    retitle(3, 12);
    retitle(4, 40);
    QCoreApplication::processEvents();
    CHECK(heightOf(1) == one);
    CHECK(heightOf(2) > one);
    CHECK(heightOf(3) > heightOf(2));
    CHECK(heightOf(4) == heightOf(3));
    CHECK(opened.section()->child(4)->toolTip(0).contains(u"进一步深入学习"_s.repeated(5)));
    CHECK(opened.section()
              ->child(4)
              ->data(0, Qt::AccessibleTextRole)
              .toString()
              .endsWith(u"no progress"_s));
}

TEST_CASE("the list and the pages mark the same paragraph", "[summarydialog]")
{
    OpenSummary opened;
    auto *parts = opened.parts();
    parts->setCurrentItem(opened.section()->child(2));
    const QString part = opened.view()->currentBlock();
    CHECK(part == u"node/%1"_s.arg(qint64(opened.item(2)->id())));

    PageView *view = opened.view();
    const QString other = u"node/%1"_s.arg(qint64(opened.item(0)->id()));
    QSignalSpy clicked(view, &PageView::blockClicked);
    const QRectF area = view->pages().areasOf(other, 0).value(0);
    const double scale = view->zoom() * view->logicalDpiY() / 72;
    const double left = (view->viewport()->width() - view->pages()[0].size.width() * scale) / 2;
    const double top = view->viewport()->height();
    view->goToPage(0);
    // Above the first page is a gap as wide as the one at its left.
    const double gap = left;
    QTest::mouseClick(
        view->viewport(), Qt::LeftButton, {},
        QPointF(left + area.center().x() * scale, std::min(top, gap + area.center().y() * scale))
            .toPoint());
    CHECK(clicked.value(0).value(0).toString() == other);
    CHECK(parts->currentItem() == opened.section()->child(0));
    // A click on a paragraph lets it be typed in.
    CHECK(opened.dialog->focusWidget()->objectName() == u"wordingEdit"_s);
}

TEST_CASE("a large window of the summary shows whole pages and has a wide editor",
          "[summarydialog]")
{
    OpenSummary opened;
    PageView *view = opened.view();
    const auto resize = [&](int width, int height) {
        opened.dialog->resize(width, height);
        QApplication::processEvents();
    };
    const auto *wording = opened.find<QWidget>(u"wordingArea"_s);
    CHECK(view->fit() == PageView::Fit::Width);
    const int narrow = wording->width();
    resize(1900, 1000);
    CHECK(view->fit() == PageView::Fit::Page);
    CHECK(wording->width() > narrow * 3 / 2);
    const double page = view->zoom() * view->logicalDpiY() / 72 * view->pages()[0].size.width();
    CHECK(view->viewport()->width() >= page);
    CHECK(opened.find<QLabel>(u"zoomLabel"_s)->text() == u"Whole page"_s);
    resize(1366, 700);
    CHECK(view->fit() == PageView::Fit::Width);
    CHECK(std::abs(wording->width() - narrow) <= 1);

    SECTION("but for a fit or zoom that the user chose")
    {
        view->setZoom(1);
        resize(1900, 1000);
        CHECK(view->fit() == PageView::Fit::None);
    }
    SECTION("but for widths that the user set")
    {
        auto *splitter = opened.find<QSplitter>(u"splitter"_s);
        emit splitter->splitterMoved(500, 1);
        splitter->setSizes({300, 300, 766});
        const int own = wording->width();
        resize(1900, 1000);
        CHECK(wording->width() >= own - 1);
    }
}

TEST_CASE("pages are turned and zoomed by keys", "[summarydialog]")
{
    OpenSummary opened;
    PageView *view = opened.view();
    REQUIRE(view->pages().count() >= 2);
    CHECK(view->currentPage() == 0);
    QTest::keyClick(view, Qt::Key_PageDown);
    CHECK(view->currentPage() == 1);
    CHECK(opened.find<QLabel>(u"pageLabel"_s)->text()
          == u"Page 2 of %1"_s.arg(view->pages().count()));
    CHECK(view->accessibleName().contains(u"page 2 of"_s));
    CHECK(view->accessibleDescription().contains(u"关心下一代工作委员会"_s));
    QTest::keyClick(view, Qt::Key_Backspace);
    CHECK(view->currentPage() == 0);
    QTest::keyClick(view, Qt::Key_PageUp);
    CHECK(view->currentPage() == 0);
    CHECK(opened.find<QLabel>(u"pageLabel"_s)->text()
          == u"Page 1 of %1"_s.arg(view->pages().count()));
    QTest::keyClick(view, Qt::Key_PageDown);
    QTest::keyClick(view, Qt::Key_PageUp);
    CHECK(view->currentPage() == 0);
    QTest::keyClick(view, Qt::Key_PageDown);
    CHECK(view->currentPage() == 1);
    QTest::keyClick(view, Qt::Key_Home);
    CHECK(view->currentPage() == 0);
    QTest::keyClick(view, Qt::Key_End);
    CHECK(view->currentPage() == view->pages().count() - 1);

    const auto *zoomLabel = opened.find<QLabel>(u"zoomLabel"_s);
    CHECK(zoomLabel->text() == u"Page width"_s); // the same on landscape pages
    view->goToPage(0);
    CHECK(zoomLabel->text() == u"Page width"_s);

    const double before = view->zoom();
    QTest::keyClick(view, Qt::Key_Plus);
    CHECK(zoomLabel->text() == u"%1%"_s.arg(qRound(view->zoom() * 100)));
    CHECK(qFuzzyCompare(view->zoom(), before * 1.25));
    QTest::keyClick(view, Qt::Key_Minus);
    CHECK(qFuzzyCompare(view->zoom(), before));
    for (int i = 0; i < 40; ++i)
        view->zoomIn();
    CHECK(qFuzzyCompare(view->zoom(), PageView::kLargestZoom));
    CHECK_FALSE(view->grab().isNull());

    view->setFit(PageView::Fit::Page);
    view->goToPage(0);
    const double whole = view->zoom() * view->logicalDpiY() / 72 * view->pages()[0].size.height();
    CHECK(whole <= view->viewport()->height());
    CHECK(whole > view->viewport()->height() * 0.8);
}

TEST_CASE("zooming keeps the point under the mouse, on landscape pages too", "[summarydialog]")
{
    OpenSummary opened;
    PageView *view = opened.view();
    view->setZoom(2);
    view->goToPage(view->pages().count() - 1);
    REQUIRE(view->pages()[view->currentPage()].size.width()
            > view->pages()[view->currentPage()].size.height());
    const QPointF at = view->viewport()->rect().center() + QPoint(80, 60);
    const auto placeAcross = [&] {
        const QScrollBar *bar = view->horizontalScrollBar();
        return (bar->value() + at.x()) / (bar->maximum() + view->viewport()->width());
    };
    const double before = placeAcross();
    QWheelEvent wheel(at, view->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &wheel);
    CHECK(qFuzzyCompare(view->zoom(), 2.5));
    CHECK(std::abs(placeAcross() - before) < 0.002);

    SECTION("and typing does not scroll sideways")
    {
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        view->setPages(view->pages());
        CHECK(view->horizontalScrollBar()->value() == view->horizontalScrollBar()->maximum());
    }
}

TEST_CASE("the wheel does not change a choice that does not have the focus", "[summarydialog]")
{
    OpenSummary opened;
    opened.dialog->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(opened.dialog.get()));
    auto *period = opened.find<QComboBox>(u"periodBox"_s);
    const auto turn = [period] {
        QWheelEvent wheel({5, 5}, period->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(period, &wheel);
    };
    CHECK(opened.view()->hasFocus());
    turn();
    CHECK(period->currentIndex() == 0);
    period->setFocus();
    turn();
    CHECK(period->currentIndex() == 1);
}

TEST_CASE("every period of a paper has its first and last day, and is found again by its name",
          "[paperchooser]")
{
    Widgets::PaperChooser chooser(2024, nullptr); // a leap year
    auto *periods = chooser.findChild<QComboBox *>(u"periodBox"_s);
    auto *days = chooser.findChild<QDateEdit *>(u"fromEdit"_s)->parentWidget()->parentWidget();
    REQUIRE(periods);
    REQUIRE(periods->count() == 20);
    struct Case
    {
        int row;
        QString words;
        QDate from;
        QDate to;
    };
    const Case cases[] = {{0, u"Whole year"_s, {}, {}},
                          {1, u"First half"_s, {2024, 1, 1}, {2024, 6, 30}},
                          {2, u"Second half"_s, {2024, 7, 1}, {2024, 12, 31}},
                          {3, u"First quarter"_s, {2024, 1, 1}, {2024, 3, 31}},
                          {4, u"Second quarter"_s, {2024, 4, 1}, {2024, 6, 30}},
                          {6, u"Fourth quarter"_s, {2024, 10, 1}, {2024, 12, 31}},
                          {7, u"January"_s, {2024, 1, 1}, {2024, 1, 31}},
                          {8, u"February"_s, {2024, 2, 1}, {2024, 2, 29}},
                          {18, u"December"_s, {2024, 12, 1}, {2024, 12, 31}}};
    QStringList names;
    QSignalSpy chosen(&chooser, &Widgets::PaperChooser::periodChosen);
    for (const Case &one : cases) {
        CAPTURE(one.row);
        periods->setCurrentIndex(one.row);
        CHECK(periods->currentText() == one.words);
        CHECK(chooser.from() == one.from);
        CHECK(chooser.to() == one.to);
        CHECK(days->isHidden());
        const QString name = chooser.period();
        CHECK_FALSE(names.contains(name));
        names.append(name);
        periods->setCurrentIndex(19);
        chooser.setPeriod(name);
        CHECK(periods->currentIndex() == one.row);
    }
    CHECK(chosen.size() == 26); // each time that another one is chosen
    chooser.setPeriod(u"2024-03-05/2024-05-06"_s);
    CHECK(periods->currentIndex() == 19);
    CHECK_FALSE(days->isHidden());
    CHECK(chooser.from() == QDate(2024, 3, 5));
    CHECK(chooser.to() == QDate(2024, 5, 6));
    CHECK(chooser.period() == u"2024-03-05/2024-05-06"_s);
    for (const QString &unknown :
         {u"2024-05-06/2024-03-05"_s, u"2024-05-06"_s, u"x"_s, QString()}) {
        periods->setCurrentIndex(5);
        chooser.setPeriod(unknown);
        CHECK(periods->currentIndex() == 0);
    }
    QSignalSpy styles(&chooser, &Widgets::PaperChooser::styleChosen);
    chooser.setStyle(SummaryStyle::Brief);
    CHECK(styles.isEmpty());
    auto *style = chooser.findChild<QComboBox *>(u"styleBox"_s);
    CHECK(style->count() == allSummaryStyles().size());
    style->setCurrentIndex(0);
    REQUIRE(styles.size() == 1);
    CHECK(styles[0][0].value<SummaryStyle>() == allSummaryStyles().first());
}

TEST_CASE("the list of paragraphs tells the state of each", "[summaryblocks]")
{
    struct Case
    {
        SummaryBlock block;
        QString state;
    };
    const Wording old{.text = u"改过"_s, .record = u"甲"_s};
    const Case cases[] = {
        {{.proposal = u"学习。"_s}, u"proposal"_s},
        {{}, u""_s},
        {{.isWorded = false, .isOmitted = true, .proposal = u"学习。"_s}, u""_s},
        {{.hasNotes = false, .proposal = u"学习。"_s}, u"no progress"_s},
        {{.hasNotes = false, .record = u"甲"_s, .wording = old}, u"edited"_s},
        {{.proposal = u"学习。"_s, .record = u"乙"_s, .wording = old}, u"edited, new progress"_s},
        {{.hasNotes = false,
          .canBeOmitted = true,
          .isOmitted = true,
          .record = u"乙"_s,
          .wording = old},
         u"left out"_s}};
    QList<SummaryBlock> blocks;
    for (const Case &one : cases) {
        blocks.append(one.block);
        blocks.last().name = u"block%1"_s.arg(blocks.size());
        blocks.last().label = u"第%1段"_s.arg(blocks.size());
    }
    blocks[1].level = 1; // below the first
    Widgets::SummaryBlocksView view;
    view.setBlocks(blocks);
    CHECK(view.topLevelItemCount() == 6);
    int at = 0;
    for (QTreeWidgetItemIterator row(&view); *row; ++row, ++at) {
        CAPTURE(at);
        CHECK((*row)->text(0) == blocks[at].label);
        CHECK(stateOf(*row) == cases[at].state);
        const QString spoken = (*row)->data(0, Qt::AccessibleTextRole).toString();
        CHECK(spoken
              == blocks[at].label + (cases[at].state.isEmpty() ? QString() : u", "_s)
                     + cases[at].state);
        CHECK(((*row)->parent() != nullptr) == (at == 1));
        CHECK((*row)->data(0, Qt::CheckStateRole).isValid() == (at == 6));
    }
    CHECK(at == 7);
    QSignalSpy omitted(&view, &Widgets::SummaryBlocksView::omissionChanged);
    view.topLevelItem(5)->setCheckState(0, Qt::Checked);
    view.topLevelItem(5)->setCheckState(0, Qt::Unchecked);
    REQUIRE(omitted.size() == 2);
    CHECK(omitted[0] == QVariantList{u"block7"_s, false});
    CHECK(omitted[1] == QVariantList{u"block7"_s, true});
    view.setCurrentBlock(u"block2"_s);
    CHECK(view.currentBlock() == u"block2"_s);
    view.setCurrentBlock(u"none"_s); // stays
    view.setBlocks(blocks);
    CHECK(view.currentBlock() == u"block2"_s);
}

TEST_CASE("a report is not saved over the plan file itself", "[summarydialog]")
{
    const QTemporaryDir folder;
    const QString plan = folder.filePath(u"计划.yaodian"_s);
    const QString other = folder.filePath(u"总结.pdf"_s);
    for (const QString &path : {plan, other}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const auto isRefused = Widgets::checkIsNotPlanFile(folder.filePath(u"./计划.yaodian"_s), plan);
    REQUIRE_FALSE(isRefused);
    CHECK(
        isRefused.error().message
        == u"“计划.yaodian” is the plan file itself and was left as it is; choose another name."_s);
    CHECK(isRefused.error().reason == System::Error::Reason::Refused);
    CHECK(Widgets::checkIsNotPlanFile(other, plan));
    CHECK(Widgets::checkIsNotPlanFile(folder.filePath(u"新.pdf"_s), plan));
    CHECK(Widgets::checkIsNotPlanFile(folder.filePath(u"新.pdf"_s), {}));
}

TEST_CASE("a saved PDF has the pages shown", "[summarydialog]")
{
    OpenSummary opened;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"总结.pdf"_s);
    REQUIRE(opened.dialog->save(Domain::ReportFormat::Pdf, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(QString::fromLatin1(bytes).count(QRegularExpression(u"/Type\\s*/Page\\b"_s))
          == opened.view()->pages().count());
    auto *banner = opened.dialog->findChild<Widgets::Banner *>();
    CHECK(banner->sentence().contains(path));
    QTextBrowser reader;
    QDesktopServices::setUrlHandler(u"file"_s, &reader, "setSource");
    banner->findChild<QPushButton *>()->click();
    QDesktopServices::unsetUrlHandler(u"file"_s);
    CHECK(reader.source() == QUrl::fromLocalFile(path));
}

TEST_CASE("the summary is saved as Word, OpenDocument, web page and workbook too",
          "[summarydialog]")
{
    OpenSummary opened;
    const QTemporaryDir folder;
    const auto bytesOf = [&](Domain::ReportFormat kind) {
        const QString path = folder.filePath(u"总结."_s + Domain::endingOf(kind));
        REQUIRE(opened.dialog->save(kind, path));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK(bytesOf(Domain::ReportFormat::Docx).startsWith("PK"));
    CHECK(bytesOf(Domain::ReportFormat::Odt).startsWith("PK"));
    CHECK(bytesOf(Domain::ReportFormat::Html).contains("召开专题学习会"));
    opened.tick(u"statusTableBox"_s, false);
    CHECK(bytesOf(Domain::ReportFormat::Xlsx).startsWith("PK"));
    QStringList entries;
    for (const QAction *action : opened.find<QPushButton>(u"otherButton"_s)->menu()->actions())
        entries.append(action->text());
    CHECK(entries.size() == 3);
}

TEST_CASE("a PDF that cannot be written is reported and leaves nothing behind", "[summarydialog]")
{
    OpenSummary opened;
    QSignalSpy failed(new Widgets::Messages(opened.dialog.get()), &Widgets::Messages::failed);
    QTemporaryDir folder;
    CHECK_FALSE(
        opened.dialog->save(Domain::ReportFormat::Pdf, folder.filePath(u"no-such-folder/a.pdf"_s)));
    CHECK(failed.count() == 1);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("the dialog opens with the title selected and its text in the field", "[summarydialog]")
{
    OpenSummary opened;
    CHECK(opened.parts()->currentBlock() == u"title"_s);
    CHECK(opened.find<QPlainTextEdit>(u"wordingEdit"_s)->toPlainText()
          == u"关心下一代工作委员会2021年工作总结"_s);
}

TEST_CASE("Enter on a part in the list moves the focus to its text", "[summarydialog]")
{
    OpenSummary opened;
    opened.parts()->setFocus();
    opened.parts()->setCurrentBlock(opened.partOf(1));
    QTest::keyClick(opened.parts(), Qt::Key_Return);
    CHECK(opened.find<QPlainTextEdit>(u"wordingEdit"_s)->hasFocus());
    opened.parts()->setFocus();
    opened.parts()->setCurrentBlock(u"signature"_s);
    QTest::keyClick(opened.parts(), Qt::Key_Return);
    CHECK(opened.find<QLineEdit>(u"signatureEdit"_s)->hasFocus());
}

TEST_CASE("a paragraph is worded in the dialog and stored when it is left", "[summarydialog]")
{
    OpenSummary opened;
    opened.type(0, u"Well done."_s);
    // Typing shows on the page at once, but is stored only when the field is left.
    CHECK(opened.printed().contains(u"1. Well done."_s));
    CHECK(opened.stored().isEmpty());
    opened.leave();
    const Wording wording = opened.stored().value(opened.partOf(0));
    CHECK(wording.text == u"Well done."_s);
    CHECK(wording.record.contains(u"召开专题学习会"_s));
    CHECK(stateOf(opened.section()->child(0)) == u"edited"_s);
    CHECK(opened.printed().contains(u"1. Well done."_s));

    SECTION("the proposal can be restored, and that can be undone")
    {
        QTest::mouseClick(opened.find<QPushButton>(u"backButton"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        CHECK(opened.stored().isEmpty());
        CHECK(opened.printed().contains(u"召开专题学习会"_s));
        QTest::keyClick(opened.view(), Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::processEvents();
        CHECK(opened.stored().value(opened.partOf(0)) == wording);
    }
    SECTION("a text equal to the proposal is not stored as a wording")
    {
        const QString draft = opened.find<Widgets::WordingPane>(u"wordingPane"_s)->block().proposal;
        opened.find<QPlainTextEdit>(u"wordingEdit"_s)->setPlainText(draft);
        opened.leave();
        QTest::mouseClick(opened.find<QPushButton>(u"printButton"_s), Qt::RightButton);
        CHECK(opened.find<Widgets::WordingPane>(u"wordingPane"_s)->unfinished().has_value());
        opened.parts()->setCurrentBlock(opened.partOf(1));
        CHECK(opened.stored().isEmpty());
    }
    SECTION("the year's wording is not used for the half-year")
    {
        opened.choosePeriod(1);
        CHECK_FALSE(opened.printed().contains(u"Well done."_s));
        opened.choosePeriod(0);
        CHECK(opened.printed().contains(u"Well done."_s));
    }
    SECTION("a notice says that there was progress since, until it is confirmed")
    {
        REQUIRE(opened.document->addNote(opened.item(0)->id(), QDate(2021, 10, 1), u"复盘"_s, {}));
        QCoreApplication::processEvents();
        CHECK(stateOf(opened.section()->child(0)).contains(u"new progress"_s));
        CHECK(opened.notices().contains(u"changed since you wrote these: 1. 第1件事"_s));
        CHECK(opened.find<QWidget>(u"newRecord"_s)->isVisible());
        QTest::mouseClick(opened.find<QPushButton>(u"keepButton"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        CHECK(stateOf(opened.section()->child(0)) == u"edited"_s);
        CHECK(opened.stored().value(opened.partOf(0)).text == u"Well done."_s);
    }
    SECTION("the present proposal is shown beside it")
    {
        auto *draft = opened.find<QPlainTextEdit>(u"proposalView"_s);
        const auto *title = opened.find<QLabel>(u"proposalTitle"_s);
        const auto *state = opened.find<QLabel>(u"blockState"_s);
        CHECK_FALSE((draft->isVisible() || title->isVisible()));
        CHECK_FALSE(state->text().isEmpty());
        QTest::mouseClick(opened.find<QPushButton>(u"compareButton"_s), Qt::LeftButton);
        CHECK((draft->isVisible() && title->isVisible()));
        CHECK(draft->toPlainText().contains(u"召开专题学习会"_s));
    }
}

TEST_CASE("a wording being typed is stored before anything else happens", "[summarydialog]")
{
    OpenSummary opened;
    opened.type(1, u"Half a sentence"_s);
    SECTION("another paragraph is chosen")
    {
        opened.parts()->setCurrentBlock(opened.partOf(2));
    }
    SECTION("another report is chosen")
    {
        opened.choosePeriod(1);
    }
    SECTION("it is saved as PDF")
    {
        const QTemporaryDir folder;
        REQUIRE(opened.dialog->save(Domain::ReportFormat::Pdf, folder.filePath(u"a.pdf"_s)));
    }
    SECTION("the dialog is closed")
    {
        opened.dialog->reject();
    }
    SECTION("undo is pressed: it is stored first and then undone")
    {
        QTest::keyClick(opened.view(), Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(opened.document->undoing().take(Way::Redo));
    }
    CHECK(opened.stored().value(opened.partOf(1)).text == u"Half a sentence"_s);
    CHECK_FALSE(opened.document->drafts()->wording(u"year"_s, opened.partOf(1)));
}

TEST_CASE("undo of an item's change in the summary shows the item's paragraph", "[summarydialog]")
{
    OpenSummary opened;
    REQUIRE(opened.document->setField({opened.item(2)->id()}, Field::Owners, u"李明"_s));
    opened.parts()->setCurrentBlock(opened.partOf(3));
    QTest::keyClick(opened.view(), Qt::Key_Z, Qt::ControlModifier);
    QCoreApplication::processEvents();
    CHECK(opened.item(2)->node().owners.isEmpty());
    CHECK(opened.parts()->currentBlock() == opened.partOf(2));
}

TEST_CASE("undo and redo in the summary show the paragraph and say what they did",
          "[summarydialog]")
{
    OpenSummary opened;
    opened.type(4, u"The fifth is done."_s);
    opened.leave();
    opened.parts()->setCurrentBlock(opened.partOf(3));
    auto *banner = opened.dialog->findChild<Widgets::Banner *>();
    const auto press = [&opened](Qt::Key key, Qt::KeyboardModifiers with) {
        QTest::keyClick(opened.view(), key, with);
        QCoreApplication::processEvents();
    };

    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened.stored().isEmpty());
    CHECK(opened.parts()->currentBlock() == opened.partOf(4));
    CHECK(opened.find<Widgets::WordingPane>(u"wordingPane"_s)->block().name == opened.partOf(4));
    REQUIRE(banner->isVisible());
    CHECK(banner->sentence().startsWith(u"Undone: "_s));

    for (const Qt::Key key : {Qt::Key_Y, Qt::Key_Z}) {
        CAPTURE(key);
        opened.parts()->setCurrentBlock(opened.partOf(3));
        press(key,
              key == Qt::Key_Y ? Qt::ControlModifier : Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(opened.stored().value(opened.partOf(4)).text == u"The fifth is done."_s);
        CHECK(opened.parts()->currentBlock() == opened.partOf(4));
        CHECK(banner->sentence().startsWith(u"Done again: "_s));
        if (key == Qt::Key_Y)
            press(Qt::Key_Z, Qt::ControlModifier);
    }

    SECTION("until the next edit")
    {
        opened.type(0, u"Well done."_s);
        opened.leave();
        CHECK_FALSE(banner->isVisible());
    }
    SECTION("also of another period, which is shown")
    {
        opened.choosePeriod(1);
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(opened.find<QComboBox>(u"periodBox"_s)->currentIndex() == 0);
        CHECK(opened.parts()->currentBlock() == opened.partOf(4));
    }
}

TEST_CASE("a wording not stored when the program ended is offered again", "[summarydialog]")
{
    OpenSummary opened;
    REQUIRE(opened.document->drafts()->keepWording(u"year"_s, opened.partOf(2), u"写到一半"_s));
    SummaryDialog again(opened.document.get(), &opened.settings, nullptr);
    again.show();
    CHECK(again.findChild<QPlainTextEdit *>(u"wordingEdit"_s)->toPlainText() == u"写到一半"_s);
    CHECK(again.findChild<Widgets::Banner *>()->sentence().contains(u"第3件事"_s));
    again.reject();
    CHECK(opened.stored().value(opened.partOf(2)).text == u"写到一半"_s);
}

TEST_CASE("the choices are kept for the plan, and a section can be left out", "[summarydialog]")
{
    OpenSummary opened;
    opened.tick(u"attendanceBox"_s, false);
    QTreeWidgetItem *section = opened.section();
    section->setCheckState(0, Qt::Unchecked);
    QCoreApplication::processEvents();
    CHECK_FALSE(opened.printed().contains(u"1.第1件事。"_s));
    CHECK(opened.section()->childCount() == 0);
    CHECK(stateOf(opened.section()) == u"left out"_s);

    SummaryDialog again(opened.document.get(), &opened.settings, nullptr);
    CHECK_FALSE(again.findChild<QCheckBox *>(u"attendanceBox"_s)->isChecked());
    CHECK(again.options().choices.omitted == QStringList{blockOfNode(NodeId{1})});
    REQUIRE(opened.document->undoing().take(Way::Undo));
    REQUIRE(opened.document->undoing().take(Way::Undo));
    CHECK(again.findChild<QCheckBox *>(u"attendanceBox"_s)->isChecked());
    CHECK(again.options().choices.omitted.isEmpty());
}

TEST_CASE("a click on a notice leads to the paragraph that it is about", "[summarydialog]")
{
    OpenSummary opened;
    auto *panel = opened.find<Widgets::NoticePanel>(u"noticePanel"_s);
    for (QPushButton *link : panel->findChildren<QPushButton *>()) {
        if (link->accessibleName() == u"4. 第4件事"_s) {
            QTest::mouseClick(link, Qt::LeftButton);
            break;
        }
    }
    CHECK(opened.parts()->currentBlock() == opened.partOf(3));
    CHECK(opened.view()->currentBlock() == opened.partOf(3));
    CHECK(opened.dialog->focusWidget() == opened.find<QWidget>(u"wordingEdit"_s));
}

TEST_CASE("many notices leave ten lines for the paragraph being worded", "[summarydialog]")
{
    OpenSummary opened;
    opened.dialog->resize(1366, 700);
    auto *panel = opened.find<Widgets::NoticePanel>(u"noticePanel"_s);
    panel->setNotices(u"打印之前请看"_s,
                      QList<Widgets::Notice>(30, {.sentence = u"这些项还没有进展记录。"_s}));
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    const auto *edit = opened.find<QPlainTextEdit>(u"wordingEdit"_s);
    CHECK(edit->viewport()->height() >= 10 * edit->fontMetrics().lineSpacing());
    const QRect seen = panel->visibleRegion().boundingRect();
    CHECK(seen.height() > 50);
    CHECK(seen.height() < opened.dialog->height() / 3);
    CHECK(panel->height() > seen.height()); // the rest is scrolled to
    CHECK(opened.find<QScrollArea>(u"wordingArea"_s)->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("the summary dialog fits a small screen at every size of text",
          "[summarydialog][anyfont]")
{
    OpenSummary opened;
    const QFont before = QApplication::font();
    for (const double factor : {1.0, 1.5, 2.0}) {
        QFont larger = before;
        larger.setPixelSize(int(14 * factor));
        QApplication::setFont(larger);
        QCoreApplication::processEvents();
        opened.dialog->resize(1366, 700);
        QCoreApplication::processEvents();
        CHECK(opened.dialog->width() <= 1366);
        CHECK(opened.dialog->height() <= 700);
        CHECK(opened.view()->isVisible());
        CHECK(opened.view()->viewport()->height() > 200);
        const auto *title = opened.find<QLabel>(u"titleLabel"_s);
        CHECK(title->isVisible());
        CHECK(title->heightForWidth(title->width()) <= title->height());
        CHECK(opened.find<QPushButton>(u"pdfButton"_s)->accessibleName() == u"Save as PDF"_s);
        const auto *area = opened.find<QScrollArea>(u"choiceArea"_s);
        CHECK(area->verticalScrollBar()->maximum() == 0);
        CHECK(opened.parts()->height() >= int(150 * factor));
        CHECK(opened.find<QCheckBox>(u"datesBox"_s)->isVisible() == (factor == 1.0));
        CHECK(opened.find<QPlainTextEdit>(u"wordingEdit"_s)->isVisible() == (factor == 1.0));
        // The notices can always be seen without changing a tab.
        const bool isInSight = opened.find<QWidget>(u"noticePanel"_s)->isVisible()
                               || opened.find<QToolButton>(u"noticesButton"_s)->isVisible();
        CHECK(isInSight);
        CHECK(opened.find<QComboBox>(u"styleBox"_s)->isVisible());
        CHECK(opened.find<QComboBox>(u"periodBox"_s)->isVisible());
    }
    auto *options = opened.find<QToolButton>(u"optionsButton"_s);
    QTest::keyClick(options, Qt::Key_Space);
    CHECK(opened.find<QCheckBox>(u"datesBox"_s)->isVisible());
    opened.parts()->setFocus();
    // Goes to the field, although its tab is not in front.
    QTest::keyClick(opened.parts(), Qt::Key_Return);
    CHECK(opened.find<QPlainTextEdit>(u"wordingEdit"_s)->hasFocus());
    QTest::keyClick(opened.find<QTabBar>(u"sideTabs"_s), Qt::Key_Left);
    CHECK(opened.view()->isVisible());
    QApplication::setFont(before);
}
