#include "widgets/item/itempage.h"

#include "domain/plan/rules.h"
#include "models/documentundo.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"
#include "models/notes/progressnotemodel.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "system/settings.h"
#include "widgets/item/deadlineedit.h"
#include "widgets/itempagefixture.h"
#include "widgets/kit/fields/percentedit.h"
#include "widgets/kit/fields/valueedit.h"
#include "widgets/kit/label.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/yaodianstyle.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontInfo>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Domain;
using System::Error;
using Widgets::ItemPage;
using Widgets::ValueEdit;

TEST_CASE_METHOD(ItemPageFixture, "the page says what to do if nothing is selected", "[itempage]")
{
    page->showNodes({});
    CHECK_FALSE(part<QLabel>(u"nothingSelectedLabel"_s)->text().isEmpty());
    CHECK(page->trackedNodes().isEmpty());
    CHECK_FALSE(page->canAddNote());
}

TEST_CASE_METHOD(ItemPageFixture, "an item's page shows what is stored", "[itempage]")
{
    REQUIRE(document->setField({study}, Field::Owners, u"张三、李四"_s));
    REQUIRE(document->setField({study}, Field::LeadDepartment, u"党办"_s));
    REQUIRE(document->setField({study}, Field::SupportingDepartments, u"团委"_s));
    REQUIRE(document->setField({study}, Field::Deadline, u"9月底前"_s));
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(60)));
    page->showNodes({study});

    CHECK(part<QLabel>(u"titleLabel"_s)->text() == u"理论学习"_s);
    CHECK(part<QLabel>(u"issuedText"_s)->text() == u"理论学习，按要求做好。"_s);
    CHECK(edit(u"ownerEdit"_s)->text() == u"张三、李四"_s);
    CHECK(edit(u"leadEdit"_s)->text() == u"党办"_s);
    CHECK(edit(u"supportingEdit"_s)->text() == u"团委"_s);
    CHECK(edit(u"deadlineEdit"_s)->text() == u"9月底前"_s);
    CHECK(part<QLabel>(u"deadlineHint"_s)->text() == u"last day 2021-09-30, 12 days late"_s);
    CHECK(part<QSpinBox>(u"percentEdit"_s)->value() == 60);
    CHECK(page->trackedNodes() == QList<NodeId>{study});
    CHECK(page->canAddNote());
}

// Nothing typed is lost, whichever way the field is left; nor is what an input method was still
// composing.
TEST_CASE_METHOD(ItemPageFixture,
                 "a section of guidance has its form as long as it has a value of its own",
                 "[itempage]")
{
    const auto guidance = Models::addNode(*document, {}, 0, NodeKind::Section, u"指导思想"_s);
    REQUIRE(guidance);
    page->showNodes({*guidance});
    CHECK_FALSE(isShown(u"ownerEdit"_s));
    CHECK(page->trackedNodes().isEmpty());
    CHECK(page->canAddNote());
    REQUIRE(document->setField({*guidance}, Field::Owners, u"王建国"_s)); // as a command can
    QCoreApplication::processEvents();
    CHECK(edit(u"ownerEdit"_s)->text() == u"王建国"_s);
    CHECK(page->trackedNodes() == QList{*guidance});
    REQUIRE(document->setField({*guidance}, Field::Owners, {}));
    QCoreApplication::processEvents();
    CHECK_FALSE(isShown(u"ownerEdit"_s));
}

TEST_CASE_METHOD(ItemPageFixture, "the title follows a change made elsewhere", "[itempage]")
{
    page->showNodes({study});
    REQUIRE(document->setField({study}, Field::Title, u"理论学习和宣讲"_s));
    CHECK(part<QLabel>(u"titleLabel"_s)->text() == u"理论学习和宣讲"_s);
    REQUIRE(document->undoing().take(Models::Way::Undo));
    CHECK(part<QLabel>(u"titleLabel"_s)->text() == u"理论学习"_s);
}

TEST_CASE_METHOD(ItemPageFixture, "what is typed in a field is stored however the field is left",
                 "[itempage]")
{
    struct Editor
    {
        const char16_t *name;
        Field field;
    };
    struct Leaving
    {
        const char *name;
        std::function<void(QWidget *)> leave;
    };
    const Leaving ways[] = {
        {"another field", [this](QWidget *) { elsewhere->setFocus(Qt::MouseFocusReason); }},
        {"Tab", [](QWidget *editor) { QTest::keyClick(editor, Qt::Key_Tab); }},
        {"Enter",
         [](QWidget *editor) {
             // The first Enter ends the composing, if there is any.
             QTest::keyClick(editor, Qt::Key_Return);
             QTest::keyClick(editor, Qt::Key_Return);
         }},
        {"a toolbar button, a menu, undo, print, closing",
         [this](QWidget *) { page->commitEditors(); }},
        {"another item", [this](QWidget *) { page->showNodes({topic}); }},
        {"several items",
         [this](QWidget *) {
             page->showNodes({study, topic});
         }},
        {"a filter that hides the item", [this](QWidget *) { page->showNodes({}); }},
        {"a status chosen from the menu",
         [this](QWidget *) { page->chooseStatus(StatusKind::Ongoing); }},
        {"a change from outside, then another field",
         [this](QWidget *) {
             REQUIRE(document->addNote(study, {2021, 10, 1}, u"座谈"_s, {}));
             REQUIRE(document->setStatus({study}, ItemStatus::ongoing()));
             elsewhere->setFocus();
         }},
    };
    const Editor editor = GENERATE(Editor{u"titleEdit", Field::Title},
                                   Editor{u"ownerEdit", Field::Owners},
                                   Editor{u"leadEdit", Field::LeadDepartment},
                                   Editor{u"supportingEdit", Field::SupportingDepartments},
                                   Editor{u"deadlineEdit", Field::Deadline});
    const bool composing = GENERATE(false, true);
    for (const Leaving &way : ways) {
        INFO(QString::fromUtf16(editor.name).toStdString()
             << ", " << way.name << (composing ? ", composing" : ""));
        page->showNodes({study});
        if (editor.field == Field::Title)
            openTitle();
        ValueEdit *field = edit(QString::fromUtf16(editor.name));
        field->setFocus();
        field->selectAll();
        commitWords(field, composing ? u"十一月"_s : u"十一月底前"_s);
        if (composing)
            composeWords(field, u"底前"_s);
        way.leave(field);
        CHECK(fieldText(document->outline().find(study)->node(), editor.field) == u"十一月底前"_s);
        while (document->undoing().can(Models::Way::Undo))
            REQUIRE(document->undoing().take(Models::Way::Undo));
    }
    CHECK(failures.isEmpty());
}

TEST_CASE_METHOD(ItemPageFixture, "Esc brings the stored value back", "[itempage]")
{
    REQUIRE(document->setField({study}, Field::Owners, u"张三"_s));
    const auto changes = document->history().page({.node = study}, {}, 10)->size();
    page->showNodes({study});
    ValueEdit *owner = edit(u"ownerEdit"_s);
    owner->setFocus();
    owner->setText(u"李四"_s);
    QTest::keyClick(owner, Qt::Key_Escape);
    CHECK(owner->text() == u"张三"_s);
    elsewhere->setFocus();
    CHECK(document->history().page({.node = study}, {}, 10)->size() == changes);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "a change from outside updates all fields except the one being typed in",
                 "[itempage]")
{
    page->showNodes({study});
    ValueEdit *owner = edit(u"ownerEdit"_s);
    owner->setFocus();
    commitWords(owner, u"李四"_s);
    REQUIRE(document->setField({study}, Field::LeadDepartment, u"党办"_s));
    REQUIRE(document->setField({study}, Field::Owners, u"张三"_s));
    CHECK(edit(u"leadEdit"_s)->text() == u"党办"_s);
    CHECK(owner->text() == u"李四"_s);
    QTest::keyClick(owner, Qt::Key_Escape);
    CHECK(owner->text() == u"张三"_s);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "a refused value is reported once and stays in the field for its item",
                 "[itempage]")
{
    page->showNodes({study});
    openTitle();
    const QString tooLong(501, u'长');
    // Longer than the field allows, as a stored title may be.
    edit(u"titleEdit"_s)->setMaxLength(1000);
    edit(u"titleEdit"_s)->setText(tooLong);
    elsewhere->setFocus();
    REQUIRE(failures.size() == 1);
    CHECK(failures.first().reason == Error::Reason::Refused);
    CHECK(failures.first().message.startsWith(u"“Title” is longer than 500 characters"_s));
    CHECK(edit(u"titleEdit"_s)->text() == tooLong);

    page->showNodes({topic});
    CHECK_FALSE(isShown(u"titleEdit"_s));
    CHECK(part<QLabel>(u"titleLabel"_s)->text() == u"主题教育"_s);
    page->showNodes({study});
    CHECK(edit(u"titleEdit"_s)->text() == tooLong);
    CHECK(failures.size() == 1);
    CHECK(own(Field::Title) == u"理论学习"_s);

    QTest::keyClick(edit(u"titleEdit"_s), Qt::Key_Escape);
    CHECK(part<QLabel>(u"titleLabel"_s)->text() == u"理论学习"_s);
}

TEST_CASE_METHOD(ItemPageFixture, "names are stored as a list, and shown as they are stored",
                 "[itempage]")
{
    page->showNodes({study});
    ValueEdit *owner = edit(u"ownerEdit"_s);
    owner->setFocus();
    commitWords(owner, u" 张三, 李四；张三 "_s);
    QTest::keyClick(owner, Qt::Key_Return);
    CHECK(own(Field::Owners) == u"张三、李四"_s);
    CHECK(owner->text() == u"张三、李四"_s);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "a name after the last separator is completed from names used before",
                 "[itempage]")
{
    REQUIRE(document->setField({topic}, Field::Owners, u"王建国、李淑芬"_s));
    page->showNodes({study});
    ValueEdit *owner = edit(u"ownerEdit"_s);
    owner->setFocus();
    QAbstractItemView *offered = owner->findChild<QCompleter *>()->popup();

    owner->insert(u"王建国、"_s);
    QTest::keyClick(owner, Qt::Key_Down); // offers all names that the field does not have yet
    REQUIRE(offered->isVisible());
    CHECK(offered->model()->rowCount() == 1);
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    CHECK(owner->text() == u"王建国、李淑芬"_s);
    CHECK_FALSE(offered->isVisible());
    CHECK(own(Field::Owners).isEmpty()); // accepting a suggestion does not store the field
    QTest::keyClick(owner, Qt::Key_Return);
    CHECK(own(Field::Owners) == u"王建国、李淑芬"_s);
}

TEST_CASE_METHOD(ItemPageFixture, "a hint says how a deadline is understood while it is typed",
                 "[itempage]")
{
    page->showNodes({study});
    const auto [typed, understood] = GENERATE(table<const char16_t *, const char *>(
        {{u"9月底前", "last day 2021-09-30"},
         {u"第三季度", "last day 2021-09-30"},
         {u"长期坚持", "open: no last day"},
         {u"每月", "recurring: no last day"},
         {u"尽快", "kept as written; no day is named, so it never falls due"}}));
    ValueEdit *deadline = edit(u"deadlineEdit"_s);
    CHECK_FALSE(isShown(u"deadlineHint"_s));
    deadline->setText(QString::fromUtf16(typed));
    if (deadline->text() != u"每月"_s) // for 每月 the hint is told elsewhere, with its months
        CHECK(part<QLabel>(u"deadlineHint"_s)->text().startsWith(QString::fromLatin1(understood)));
    CHECK(deadline->accessibleDescription().startsWith(QString::fromLatin1(understood)));
    CHECK(own(Field::Deadline).isEmpty());
}

TEST_CASE("the deadline's field shows how late it is, in full or in brief", "[itempage]")
{
    Widgets::DeadlineEdit field;
    Widgets::Label elsewhere(Widgets::Label::Size::Small, Widgets::ColourRole::Secondary, nullptr,
                             1);
    const auto *hint = field.findChild<QLabel *>(u"deadlineHint"_s);
    REQUIRE(hint);
    field.setHintLabel(&elsewhere);
    field.setText(u"9月底前"_s);
    const QString whole = u"last day 2021-09-30, 12 days late"_s;
    const auto wide = [&field](const QString &words) {
        return field.fontMetrics().horizontalAdvance(words + field.text()) + 40;
    };
    const auto deadline = Deadline::fromWords(u"9月底前"_s, PlanTime{2021, {}});
    field.setHint(deadline, {}, u"12 days late"_s);
    field.resize(wide(whole), 30);
    field.show();
    CHECK(hint->text() == whole);
    field.resize(wide(u"12 days late"_s), 30);
    CHECK(hint->text() == u"12 days late"_s);
    CHECK(hint->isVisible());
    CHECK(elsewhere.text().isEmpty());
    CHECK(field.accessibleDescription() == whole);
    field.resize(60, 30);
    CHECK_FALSE(hint->isVisible());
    CHECK(elsewhere.text() == whole);
}

TEST_CASE("the tip of a recurring deadline tells its periods in words", "[itempage]")
{
    Widgets::DeadlineEdit field;
    const auto deadline = Deadline::fromWords(u"每季度"_s, PlanTime{2021, {}});
    field.setHint(deadline, {{.number = 1, .hasNote = true}, {.number = 2}}, {});
    CHECK(field.toolTip().contains(
        u"progress in the first quarter; none yet in the second quarter"_s));
    CHECK_FALSE(field.toolTip().contains(u'✓'));
    CHECK(field.accessibleDescription().contains(u"first quarter"_s));
}

TEST_CASE_METHOD(ItemPageFixture, "the hint on how a deadline is read is visible while it is typed",
                 "[itempage]")
{
    window.resize(500, 520);
    page->showNodes({study});
    QApplication::processEvents();
    page->focusField(Field::Deadline);
    QApplication::processEvents();
    ValueEdit *deadline = edit(u"deadlineEdit"_s);
    QTest::keyClicks(deadline, u"9-30"_s);
    deadline->setText({});
    QTest::keyClicks(deadline, u"2021-09-30"_s);
    QApplication::processEvents();
    // The hint is in the field or, if there is no room in it, below the fields.
    const auto labels = page->findChildren<QLabel *>();
    const auto hint = std::ranges::find_if(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"last day"_s);
    });
    REQUIRE(hint != labels.end());
    CHECK((*hint)->visibleRegion().boundingRect() == (*hint)->rect());
}

TEST_CASE_METHOD(ItemPageFixture,
                 "Esc closes a title that is being edited and does not reach the window",
                 "[itempage]")
{
    page->showNodes({study});
    bool reached = false;
    auto *escape = new QShortcut(Qt::Key_Escape, &window);
    QObject::connect(escape, &QShortcut::activated, [&reached] { reached = true; });
    openTitle();
    QTest::keyClick(part(u"titleEdit"_s), Qt::Key_Escape);
    CHECK_FALSE(isShown(u"titleEdit"_s));
    CHECK_FALSE(reached);
    edit(u"ownerEdit"_s)->setFocus();
    QTest::keyClick(edit(u"ownerEdit"_s), Qt::Key_Escape);
    CHECK(reached);
}

TEST_CASE_METHOD(ItemPageFixture, "a title opened for editing shows its beginning, all selected",
                 "[itempage]")
{
    REQUIRE(document->setField({study}, Field::Title, QString(200, u'学')));
    page->showNodes({study});
    openTitle();
    CHECK(edit(u"titleEdit"_s)->selectedText().size() == 200);
    CHECK(edit(u"titleEdit"_s)->cursorPosition() == 0);
}

TEST_CASE_METHOD(ItemPageFixture, "a section with items shows their roll-up, and can have notes",
                 "[itempage]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::done({2021, 9, 1})));
    page->showNodes({item(u"思想建设"_s)});
    CHECK(part<QLabel>(u"rollUpLabel"_s)->text() == u"1 of 2 done"_s);
    CHECK_FALSE(isShown(u"ownerEdit"_s));
    CHECK_FALSE(isShown(u"editTitleButton"_s));
    CHECK(page->canAddNote());
    CHECK(page->trackedNodes().isEmpty());
    REQUIRE(document->setStatus({topic}, ItemStatus::done({2021, 9, 1})));
    CHECK(part<QLabel>(u"rollUpLabel"_s)->text() == u"2 of 2 done"_s);
}

TEST_CASE_METHOD(ItemPageFixture, "a click on the place above the title leads to the section",
                 "[itempage]")
{
    page->showNodes({study});
    NodeId activated{};
    QObject::connect(page, &ItemPage::nodeActivated,
                     [&activated](NodeId node) { activated = node; });
    for (QPushButton *link : page->findChildren<QPushButton *>()) {
        if (link->accessibleName() == u"一、思想建设"_s)
            QTest::mouseClick(link, Qt::LeftButton);
    }
    CHECK(activated == item(u"思想建设"_s));

    // Old links are deleted only later, as when a menu is open: they must be hidden until then.
    page->showNodes({item(u"骨干培训"_s)});
    QApplication::processEvents();
    QStringList links;
    for (const QPushButton *link : part<QWidget>(u"itemHead"_s)->findChildren<QPushButton *>()) {
        if (link->isVisible())
            links.append(link->accessibleName());
    }
    CHECK(links == QStringList{u"二、队伍建设"_s});
}

TEST_CASE_METHOD(ItemPageFixture,
                 "a long text shows only its first lines until the user expands it", "[itempage]")
{
    const QString text = QString(u"认真学习贯彻，"_s).repeated(60);
    REQUIRE(document->setField({study}, Field::Text, text));
    page->showNodes({study});
    auto *words = part<QLabel>(u"issuedText"_s);
    auto *more = part<QPushButton>(u"wholeTextButton"_s);
    CHECK(words->text().endsWith(u'…'));
    CHECK(words->text().size() < text.size() / 2);
    CHECK(words->accessibleName() == text);
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK(words->text() == text);
    page->showNodes({topic});
    CHECK_FALSE(isShown(u"wholeTextButton"_s));
}

TEST_CASE_METHOD(ItemPageFixture, "markup in a plan is shown as it is", "[itempage]")
{
    const QString text = u"完成<b>80%</b>以上<img src='/etc/hostname'>"_s;
    REQUIRE(document->setField({study}, Field::Text, text));
    page->showNodes({study});
    for (const QLabel *label : page->findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
    CHECK(part<QLabel>(u"issuedText"_s)->text() == text);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "an item's notes are scrolled to the newest one, or to the one that was found",
                 "[itempage]")
{
    const NodeId other = item(u"主题教育"_s);
    for (int day = 1; day <= 20; ++day) {
        REQUIRE(document->addNote(study, {2021, 5, day}, u"学习"_s + QString::number(day), {}));
        REQUIRE(document->addNote(other, {2021, 5, day}, u"活动"_s + QString::number(day), {}));
    }
    page->showNodes({study});
    const auto *list = part<QListView>(u"notesView"_s);
    const auto isSeen = [list](int row) {
        QApplication::processEvents();
        return list->viewport()->rect().contains(list->visualRect(list->model()->index(row, 0)));
    };
    REQUIRE(isSeen(0));
    REQUIRE_FALSE(isSeen(18));
    page->setTerms({u"学习2"_s}); // the 20th is the newest note
    CHECK(isSeen(0));
    page->setTerms({u"学习3"_s});
    CHECK(isSeen(17));
    // Long notes above it leave it at the top.
    for (int day = 6; day <= 9; ++day)
        REQUIRE(document->addNote(study, {2021, 6, day},
                                  u"走访"_s.repeated(120) + QString::number(day), {}));
    REQUIRE(document->addNote(study, {2021, 6, 1}, u"走访了孤儿"_s, {}));
    page->showNodes({other});
    page->setTerms({u"孤儿"_s});
    page->showNodes({study});
    CHECK(isSeen(4));
    CHECK(qAbs(list->visualRect(list->model()->index(4, 0)).top()) <= 1);
    page->setTerms({});
    page->showNodes({other});
    CHECK(isSeen(0));
}

TEST_CASE_METHOD(ItemPageFixture, "a value that does not fit its field is shown as a tool tip",
                 "[itempage]")
{
    QApplication::setStyle(new Widgets::YaodianStyle);
    const auto tipOver = [this](const QString &departments) {
        REQUIRE(document->setField({study}, Field::SupportingDepartments, departments));
        page->showNodes({study});
        auto *field = edit(u"supportingEdit"_s);
        QHelpEvent asked(QEvent::ToolTip, {4, 4}, field->mapToGlobal(QPoint(4, 4)));
        QToolTip::hideText();
        QApplication::sendEvent(field, &asked);
        return QToolTip::text();
    };
    CHECK_FALSE(tipOver(u"团委"_s).contains(u"团委"_s));
    QStringList all;
    for (int number = 1; number <= 12; ++number)
        all.append(u"第%1党总支"_s.arg(number));
    all.append(u"<b>团委"_s);
    CHECK(tipOver(all.join(u'、')).contains(u"&lt;b&gt;团委"_s));
}

TEST_CASE_METHOD(ItemPageFixture, "a long note being written gets the room of the parts around it",
                 "[itempage][anyfont]")
{
    REQUIRE(document->addNote(study, {2021, 5, 1}, u"开座谈会"_s, {}));
    page->showNodes({study});
    auto *text = part<QPlainTextEdit>(u"noteEdit"_s);
    const auto *add = part<QWidget>(u"addNoteButton"_s);
    const auto *notes = part<QWidget>(u"notesView"_s);
    const auto *head = part<QWidget>(u"itemHead"_s);
    const QString lines = u"一行\n"_s.repeated(9);
    for (const int height : {760, 420, 300}) {
        INFO("height " << height);
        window.resize(600, height);
        text->setPlainText(lines);
        CHECK(QTest::qWaitFor(
            [&] { return text->height() >= 8 * text->fontMetrics().lineSpacing(); }));
        // The button is within the page.
        CHECK(page->rect().contains(QRect(add->mapTo(page, QPoint(0, 0)), add->size())));
        text->clear();
        CHECK(QTest::qWaitFor([&] { return notes->isVisible() && head->isVisible(); }));
    }
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the buttons on a note have words if there is room, else only icons", "[itempage]")
{
    REQUIRE(document->addNote(study, {2021, 5, 1}, u"开座谈会"_s, {}));
    page->showNodes({study});
    const auto button = [this] {
        return page->findChild<QWidget *>(u"noteButtons"_s)->findChild<QToolButton *>();
    };
    window.resize(1000, 700);
    QApplication::processEvents();
    CHECK(button()->toolButtonStyle() == Qt::ToolButtonTextOnly);
    CHECK(button()->text() == u"Highlight"_s);
    window.resize(320, 700);
    QApplication::processEvents();
    CHECK(button()->toolButtonStyle() == Qt::ToolButtonIconOnly);
}

TEST_CASE_METHOD(ItemPageFixture, "the buttons on a note hide none of its words",
                 "[itempage][anyfont]")
{
    const QString words =
        u"组织退休教师为新生讲校史、讲党史，会后座谈并收集意见，整理成册后送各学院参考"_s;
    for (int length = 0; length < 12; ++length)
        REQUIRE(
            document->addNote(study, {2021, 5, 1 + length}, words + words.left(3 * length), {}));
    page->showNodes({study});
    auto *list = part<QListView>(u"notesView"_s);
    const auto *buttons = page->findChild<QWidget *>(u"noteButtons"_s);
    const auto *more = page->findChild<QWidget *>(u"noteMoreButton"_s);
    // Whether nothing but background is painted where the button is.
    const auto isFree = [list](const QWidget *button) {
        const QRect place = button->geometry();
        QImage picture(place.size(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        list->viewport()->render(&picture, {}, place, QWidget::DrawWindowBackground);
        const QRgb first = picture.pixel(0, 0);
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) != first)
                    return false;
            }
        }
        return true;
    };
    for (int row = 0; row < 12; ++row) {
        INFO("row " << row);
        const QModelIndex index = list->model()->index(row, 0);
        list->clearSelection();
        list->scrollTo(index);
        QApplication::processEvents();
        QTest::mouseMove(list->viewport(), list->visualRect(index).center());
        QApplication::processEvents();
        REQUIRE(more->isVisible());
        CHECK(list->visualRect(index).contains(more->geometry().center()));
        CHECK(isFree(more));
        list->setCurrentIndex(index);
        QApplication::processEvents();
        list->scrollTo(index);
        REQUIRE(buttons->isVisible());
        CHECK_FALSE(more->isVisible());
        CHECK(list->visualRect(index).contains(buttons->geometry()));
        CHECK(isFree(buttons));
    }
}

TEST_CASE_METHOD(ItemPageFixture, "a note is marked as a highlight, says so, and is unmarked again",
                 "[itempage]")
{
    REQUIRE(document->addNote(study, {2021, 5, 4}, u"座谈会"_s, 40));
    page->showNodes({study});
    auto *notesView = part<QListView>(u"notesView"_s);
    notesView->setCurrentIndex(notesView->model()->index(0, 0));
    auto *star = page->findChild<QAction *>(u"highlightAction"_s);
    REQUIRE(star);
    star->trigger();
    CHECK(notes().first().highlight);
    CHECK(star->isChecked());
    const auto small = notesView->model()->index(0, 0).data(
        Models::ProgressNoteModel::SmallLineRole);
    CHECK(small.toString() == u"★ highlight · attendance 40 · 王建国"_s);
    CHECK(document->undoing().words(Models::Way::Undo)
          == u"marking of a note on item 1 as a highlight"_s);

    notesView->setFocus();
    answering(
        [](QDialog *dialog) {
            auto *box = dialog->findChild<QCheckBox *>(u"highlightBox"_s);
            CHECK(box->isChecked());
            box->setChecked(false);
            press(dialog, QDialogButtonBox::Save);
        },
        [notesView] { QTest::keyClick(notesView, Qt::Key_Return); });
    CHECK_FALSE(notes().first().highlight);
    CHECK_FALSE(star->isChecked());
}

TEST_CASE_METHOD(
    ItemPageFixture,
    "an unfinished item has a field for its difficulty, with another placeholder once it is missed",
    "[itempage]")
{
    page->showNodes({study});
    auto *difficulty = edit(u"difficultyEdit"_s);
    const QString calm = difficulty->placeholderText();
    // Missed, as today is in October.
    REQUIRE(document->setField({study}, Field::Deadline, u"9月底前"_s));
    CHECK(difficulty->placeholderText() != calm);
    difficulty->setFocus();
    commitWords(difficulty, u"经费未到位"_s);
    QTest::keyClick(difficulty, Qt::Key_Return);
    CHECK(own(Field::Difficulty) == u"经费未到位"_s);
    CHECK(document->undoing().words(Models::Way::Undo) == u"difficulty of item 1"_s);
    REQUIRE(document->setField({study}, Field::Deadline, u"12月底前"_s));
    CHECK(isShown(u"difficultyEdit"_s)); // shown because there is a difficulty
    const QString name = difficulty->accessibleName();
    REQUIRE(document->setField({study}, Field::Difficulty, u"下一步：申请经费"_s));
    CHECK(difficulty->accessibleName() != name); // it is no difficulty
    const auto *whole = page->findChild<QLabel *>(u"wholeDifficulty"_s);
    CHECK(whole->isHidden());
    const QString reason = u"经费没有到位，人事部门正在研究，预计下月答复。"_s.repeated(4);
    difficulty->setFocus();
    difficulty->selectAll();
    commitWords(difficulty, reason); // is not stored yet
    CHECK_FALSE(whole->isHidden());
    CHECK(whole->text() == reason);
    QTest::keyClick(difficulty, Qt::Key_Return);
    CHECK_FALSE(whole->isHidden());
    REQUIRE(document->setField({study}, Field::Difficulty, u"经费未到位\n下一步：申请经费"_s));
    CHECK(difficulty->accessibleName() == name);
    REQUIRE(document->setField({study}, Field::Difficulty, QString()));
    CHECK_FALSE(isShown(u"difficultyEdit"_s));
    REQUIRE(document->setField({study}, Field::Deadline, u"9月底前"_s));

    REQUIRE(document->setStatus({study}, ItemStatus::done(QDate(2021, 10, 1))));
    CHECK_FALSE(isShown(u"difficultyEdit"_s));
    page->showNodes({study, topic}); // items with different difficulties
    CHECK_FALSE(isShown(u"difficultyEdit"_s));
}

TEST_CASE_METHOD(
    ItemPageFixture,
    "a difficulty is asked for from the first note or the month in which an item is due",
    "[itempage]")
{
    page->showNodes({study});
    // Today is in October.
    for (const auto &[words, asks] : {std::pair(u"12月底前"_s, false),
                                      {u"11月底前"_s, false},
                                      {u"10月底前"_s, true},
                                      {u"9月底前"_s, true},
                                      {u"尽快"_s, true}}) {
        INFO(words.toStdString());
        REQUIRE(document->setField({study}, Field::Deadline, words));
        CHECK(isShown(u"difficultyEdit"_s) == asks);
    }
    REQUIRE(document->setField({study}, Field::Deadline, u"12月底前"_s));
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress()));
    CHECK(isShown(u"difficultyEdit"_s));
}

TEST_CASE_METHOD(
    ItemPageFixture,
    "the field of a difficulty that is not asked for opens where it is wanted, for that "
    "item",
    "[itempage]")
{
    for (const NodeId node : {study, topic})
        REQUIRE(document->setField({node}, Field::Deadline, u"12月底前"_s));
    page->showNodes({study});
    CHECK_FALSE(isShown(u"difficultyEdit"_s));
    page->focusField(Field::Difficulty);
    CHECK(edit(u"difficultyEdit"_s)->hasFocus());
    page->showNodes({topic});
    CHECK_FALSE(isShown(u"difficultyEdit"_s));
    page->showNodes({study});
    CHECK_FALSE(isShown(u"difficultyEdit"_s));
}

TEST_CASE_METHOD(ItemPageFixture,
                 "a stored difficulty is shown whatever the item's status, until it is emptied",
                 "[itempage]")
{
    page->showNodes({study});
    for (const ItemStatus &status : {ItemStatus::ongoing(), ItemStatus::done(QDate(2021, 10, 1)),
                                     ItemStatus::cancelled(u"并入第2项"_s)}) {
        REQUIRE(document->setField({study}, Field::Difficulty, u"下一步：申请经费"_s));
        REQUIRE(document->setStatus({study}, status));
        CHECK(isShown(u"difficultyEdit"_s));
        REQUIRE(document->setField({study}, Field::Difficulty, QString()));
        CHECK_FALSE(isShown(u"difficultyEdit"_s));
    }
}

TEST_CASE_METHOD(ItemPageFixture, "notes are corrected, removed and copied by keyboard",
                 "[itempage]")
{
    REQUIRE(document->addNote(study, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(document->addNote(study, {2022, 1, 5}, u"补记"_s, {}));
    page->showNodes({study});
    auto *notesView = part<QListView>(u"notesView"_s);
    CHECK(part<QTabWidget>(u"pageTabs"_s)->tabText(0) == u"Progress 2"_s);
    REQUIRE(notesView->model()->rowCount() == 2);
    notesView->setFocus();
    notesView->setCurrentIndex(notesView->model()->index(1, 0)); // the newest note is the first

    SECTION("each is one element with its whole text")
    {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(notesView);
        REQUIRE(list);
        REQUIRE(list->childCount() == 2);
        CHECK(list->child(1)->text(QAccessible::Name)
              == u"2021-05-04 座谈会 (attendance 40 · 王建国)"_s);
    }
    SECTION("copied")
    {
        QTest::keyClick(notesView, Qt::Key_C, Qt::ControlModifier);
        CHECK(QGuiApplication::clipboard()->text()
              == u"2021-05-04 座谈会 (attendance 40 · 王建国)"_s);
    }
    SECTION("removed")
    {
        QString said;
        QObject::connect(Widgets::Messages::of(page), &Widgets::Messages::said,
                         [&said](const QString &sentence) { said = sentence; });
        QTest::keyClick(notesView, Qt::Key_Delete);
        CHECK(said == u"Removed the note of 2021-05-04. Ctrl+Z undoes this."_s);
        REQUIRE(notes().size() == 1);
        CHECK(notes().first().text == u"补记"_s);
        CHECK(part<QTabWidget>(u"pageTabs"_s)->tabText(0) == u"Progress 1"_s);
        REQUIRE(document->undoing().take(Models::Way::Undo));
        CHECK(notes().size() == 2);
    }
    const auto command = [notesView](const QString &name) {
        const auto actions = notesView->actions();
        const auto found = std::ranges::find(actions, name, &QAction::text);
        REQUIRE(found != actions.cend());
        REQUIRE((*found)->isEnabled());
        return *found;
    };
    QString told;
    QObject::connect(Widgets::Messages::of(page), &Widgets::Messages::said,
                     [&told](const QString &sentence) { told = sentence; });
    const auto listed = [](const QDialog *dialog, const QString &heading) {
        const auto *list = dialog->findChild<QListWidget *>(u"itemsList"_s);
        return list->findItems(heading, Qt::MatchContains).value(0);
    };
    SECTION("moved to another item")
    {
        answering(
            [&](QDialog *dialog) {
                CHECK(dialog->windowTitle() == u"Move the Note"_s);
                CHECK(dialog->findChild<QLabel *>(u"noteLabel"_s)->text()
                      == u"2021-05-04 座谈会"_s);
                CHECK_FALSE(listed(dialog, u"理论学习"_s)); // it is there already
                dialog->findChild<QListWidget *>(u"itemsList"_s)
                    ->setCurrentItem(listed(dialog, u"骨干培训"_s));
                press(dialog, QDialogButtonBox::Ok);
            },
            [&] { command(u"&Move to Another Item…"_s)->trigger(); });
        CHECK(told == u"Moved the note of 2021-05-04. Ctrl+Z undoes this."_s);
        REQUIRE(notes().size() == 1);
        CHECK(notes().first().text == u"补记"_s);
        REQUIRE(document->notes().of(training)->size() == 1);
        CHECK(document->notes().of(training)->first().attendance == 40);
    }
    SECTION("copied to several items")
    {
        answering(
            [&](QDialog *dialog) {
                CHECK(dialog->windowTitle() == u"Copy the Note to Items"_s);
                const auto *copy = dialog->findChild<QDialogButtonBox *>()->button(
                    QDialogButtonBox::Ok);
                CHECK_FALSE(copy->isEnabled());
                listed(dialog, u"主题教育"_s)->setCheckState(Qt::Checked);
                listed(dialog, u"骨干培训"_s)->setCheckState(Qt::Checked);
                CHECK(copy->text() == u"&Copy to 2 Items"_s);
                press(dialog, QDialogButtonBox::Ok);
            },
            [&] { command(u"Copy to &Several Items…"_s)->trigger(); });
        CHECK(told
              == u"Copied the note to 2 items. Attendance stays with this one, so that nobody is "
                 "counted twice."_s);
        CHECK(notes().size() == 2);
        for (const NodeId node : {topic, training}) {
            REQUIRE(document->notes().of(node)->size() == 1);
            CHECK(document->notes().of(node)->first().text == u"座谈会"_s);
            CHECK_FALSE(document->notes().of(node)->first().attendance);
        }
    }
    SECTION("neither moved nor copied without an answer")
    {
        for (const QString &name : {u"&Move to Another Item…"_s, u"Copy to &Several Items…"_s})
            answering([](QDialog *dialog) { dialog->reject(); }, [&] { command(name)->trigger(); });
        CHECK(told.isEmpty());
        CHECK(notes().size() == 2);
    }
    SECTION("corrected")
    {
        answering(
            [](QDialog *dialog) {
                auto *attendance = dialog->findChild<QLineEdit *>(u"attendanceEdit"_s);
                attendance->setText(u"many"_s);
                press(dialog, QDialogButtonBox::Save);
                CHECK(dialog->isVisible()); // the dialog says what is wrong and stays open
                CHECK(dialog->findChild<QLabel *>(u"complaintLabel"_s)->isVisible());
                attendance->setText(u"45人次"_s);
                press(dialog, QDialogButtonBox::Save);
            },
            [notesView] { QTest::keyClick(notesView, Qt::Key_Return); });
        CHECK(notes().first().attendance == 45);
        CHECK(notes().first().text == u"座谈会"_s);
    }
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the history is read only when its tab is shown, and can put a value back",
                 "[itempage]")
{
    page->showNodes({study});
    REQUIRE(document->setField({study}, Field::Owners, u"张三"_s));
    REQUIRE(document->setField({study}, Field::Owners, u"李四"_s));
    auto *tabs = part<QTabWidget>(u"pageTabs"_s);
    CHECK_FALSE(page->findChild<QListView *>(u"historyView"_s));
    tabs->setCurrentIndex(2);
    auto *history = page->findChild<QListView *>(u"historyView"_s);
    REQUIRE(history);
    REQUIRE(history->model()->rowCount() == 2);
    CHECK(history->model()->index(0, 0).data().toString() == u"Owner: 张三 → 李四"_s);
    auto *putBack = part<QPushButton>(u"putBackButton"_s);
    CHECK_FALSE(putBack->isEnabled());
    history->setCurrentIndex(history->model()->index(0, 0));
    REQUIRE(putBack->isEnabled());
    history->setFocus();
    QTest::keyClick(history, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text()
          == history->currentIndex().data(Qt::AccessibleTextRole).toString());
    CHECK(QGuiApplication::clipboard()->text().contains(u"张三 → 李四"_s));
    CHECK(putBack->text() == u"&Put Back the Earlier Value"_s);
    QTest::mouseClick(putBack, Qt::LeftButton);
    CHECK(own(Field::Owners) == u"张三"_s);
    CHECK(history->model()->rowCount() == 3);
}

TEST_CASE_METHOD(ItemPageFixture, "a half-typed note waits while other items are looked at",
                 "[itempage]")
{
    page->showNodes({study});
    page->focusComposer();
    auto *text = part<QPlainTextEdit>(u"noteEdit"_s);
    CHECK(text->hasFocus());
    commitWords(text, u"走访"_s);
    composeWords(text, u"学校"_s);
    page->showNodes({topic});
    CHECK(text->toPlainText().isEmpty());
    page->showNodes({study, topic});
    page->showNodes({});
    page->showNodes({study});
    CHECK(text->toPlainText() == u"走访学校"_s);
    CHECK(notes().isEmpty());
}

TEST_CASE_METHOD(ItemPageFixture,
                 "the page shows that nothing is selected if its item is no longer there",
                 "[itempage]")
{
    REQUIRE(Models::addPlan(*document, {.details = {.year = 2022, .title = u"2022年工作要点"_s}}));
    page->showNodes({study}); // the item is in the plan of 2021, which is not shown
    CHECK(isShown(u"nothingSelectedLabel"_s));
    CHECK_FALSE(page->canAddNote());
}

TEST_CASE("a file for reading only is shown and not changed", "[itempage]")
{
    PageFixture fixture;
    const QString path = fixture.folder.filePath(u"plan.yaodian"_s);
    REQUIRE(fixture.document->saveCopy(path));
    const auto document = Tests::openForReading(path);
    ItemPage page(document.get(), nullptr);
    page.resize(640, 700);
    page.show();
    page.showNodes({fixture.item(u"理论学习"_s)});
    for (const QString &name :
         {u"ownerEdit"_s, u"leadEdit"_s, u"supportingEdit"_s, u"deadlineEdit"_s})
        CHECK(page.findChild<ValueEdit *>(name)->isReadOnly());
    CHECK_FALSE(page.findChild<QComboBox *>(u"statusChooser"_s)->isEnabled());
    CHECK_FALSE(page.findChild<Widgets::PercentEdit *>(u"percentEdit"_s)->isEnabled());
    CHECK_FALSE(page.findChild<QPlainTextEdit *>(u"noteEdit"_s)->isEnabled());
    CHECK_FALSE(page.findChild<QToolButton *>(u"editTitleButton"_s)->isVisible());
    CHECK_FALSE(page.canAddNote());
    page.chooseStatus(StatusKind::Ongoing); // opens no dialog and changes nothing
    CHECK(document->tally().count(StatusKind::Ongoing) == 0);
}

TEST_CASE_METHOD(ItemPageFixture, "every field is named in the words on the screen", "[itempage]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(60)));
    page->showNodes({study});
    for (const QString &name : {u"ownerEdit"_s, u"leadEdit"_s, u"supportingEdit"_s,
                                u"deadlineEdit"_s, u"statusChooser"_s, u"percentEdit"_s}) {
        QWidget *field = part(name);
        const auto labels = page->findChildren<QLabel *>();
        const auto label = std::ranges::find_if(
            labels, [field](const QLabel *one) { return one->buddy() == field; });
        REQUIRE(label != labels.cend());
        CHECK((*label)->text() == field->accessibleName());
        CHECK_FALSE((*label)->text().isEmpty());
    }
}

TEST_CASE_METHOD(ItemPageFixture, "another language is used at once, and no unsaved typing is lost",
                 "[itempage]")
{
    class Shouting : public QTranslator
    {
    public:
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *source, const char *, int) const override
        {
            return QString::fromUtf8(source).toUpper();
        }
    };
    page->showNodes({study});
    ValueEdit *owner = edit(u"ownerEdit"_s);
    owner->setText(u"李四"_s);
    Shouting language;
    QCoreApplication::installTranslator(&language);
    QCoreApplication::processEvents();
    CHECK(owner->accessibleName() == u"OWNER"_s);
    CHECK(part<QTabWidget>(u"pageTabs"_s)->tabText(2) == u"HISTORY"_s);
    CHECK(part<QPushButton>(u"addNoteButton"_s)->text() == u"ADD"_s);
    CHECK(owner->text() == u"李四"_s);
    QCoreApplication::removeTranslator(&language);
}

TEST_CASE_METHOD(ItemPageFixture, "the page fits a small window at any size of text",
                 "[itempage][anyfont]")
{
    const QFont font = QApplication::font();
    const int percent = GENERATE(100, 200);
    QFont larger = font;
    larger.setPixelSize(QFontInfo(font).pixelSize() * percent / 100);
    QApplication::setFont(larger);
    page->showNodes({study});
    QCoreApplication::processEvents();
    CHECK(page->minimumSizeHint().width() <= 420);
    CHECK(page->minimumSizeHint().height() <= 360);
    // At this density the fields stand one below the other.
    Widgets::setDensity(page->window(), Widgets::Density::Narrow);
    QCoreApplication::processEvents();
    page->focusField(Field::Owners);
    QCoreApplication::processEvents();
    CHECK(edit(u"ownerEdit"_s)->x() == part(u"statusChooser"_s)->x());
    CHECK(edit(u"ownerEdit"_s)->y() < part(u"statusChooser"_s)->y());
    QApplication::setFont(font);
}

TEST_CASE_METHOD(ItemPageFixture,
                 "in one column the deadline stands below the status, above the departments",
                 "[itempage]")
{
    REQUIRE(document->setStatus({study}, ItemStatus::inProgress(40)));
    page->showNodes({study});
    Widgets::setDensity(page->window(), Widgets::Density::Narrow);
    window.resize(400, 900);
    QCoreApplication::processEvents();
    page->focusField(Field::Owners);
    QCoreApplication::processEvents();
    const QStringList order{u"ownerEdit"_s,   u"statusChooser"_s, u"deadlineEdit"_s,
                            u"percentEdit"_s, u"leadEdit"_s,      u"supportingEdit"_s};
    const auto *form = part(u"ownerEdit"_s)->parentWidget();
    for (qsizetype i = 1; i < order.size(); ++i) {
        INFO(order[i].toStdString());
        const auto top = [form](const QWidget *field) { return field->mapTo(form, QPoint()).y(); };
        CHECK(top(part(order[i])) > top(part(order[i - 1])));
    }
}

TEST_CASE_METHOD(ItemPageFixture, "the fields become one column however suddenly the page narrows",
                 "[itempage][anyfont]")
{
    REQUIRE(document->setField({study}, Field::Deadline, u"全年"_s));
    REQUIRE(document->setStatus({study}, ItemStatus::done(QDate(2021, 11, 30))));
    page->showNodes({study});
    QCoreApplication::processEvents();
    const auto *form = part(u"itemForm"_s);
    const auto isBeside = [this] {
        return part(u"ownerEdit"_s)->x() < part(u"statusChooser"_s)->x();
    };
    REQUIRE(isBeside());
    // The deadline's hint, which has room in the wide field, does not keep it wide.
    const int least = edit(u"deadlineEdit"_s)->minimumSizeHint().width();
    window.resize(1200, 900);
    QCoreApplication::processEvents();
    CHECK(edit(u"deadlineEdit"_s)->minimumSizeHint().width() == least);
    for (const int width : {470, 440, 410}) {
        INFO(width);
        window.resize(700, 900);
        QCoreApplication::processEvents();
        CHECK(isBeside());
        window.resize(width, 900);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        CHECK(form->mapTo(page, QPoint(form->width(), 0)).x() <= page->width());
    }
    window.resize(330, 900);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    CHECK_FALSE(isBeside());
}

TEST_CASE_METHOD(ItemPageFixture, "an item without a number shows nothing of itself in its place",
                 "[itempage]")
{
    page->showNodes({study});
    const auto own = [this] { return page->findChildren<QLabel *>(u"ownPlace"_s).last()->text(); };
    CHECK(own() == u"item 1"_s);
    REQUIRE(document->setField({study}, Field::Number, QString()));
    page->showNodes({training});
    page->showNodes({study});
    CHECK(own().isEmpty());
}

TEST_CASE_METHOD(ItemPageFixture, "an item's fields take what the rules allow, and no more",
                 "[itempage]")
{
    page->showNodes({study});
    for (const auto &[name, field] : {std::pair(u"ownerEdit"_s, Field::Owners),
                                      {u"leadEdit"_s, Field::LeadDepartment},
                                      {u"deadlineEdit"_s, Field::Deadline}}) {
        INFO(name.toStdString());
        CHECK(edit(name)->maxLength() == longestOf(field));
    }
}
