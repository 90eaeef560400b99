#include "support/catch.h"
#include "support/picture.h"
#include "system/settings.h"
#include "widgets/kit/fields/dayedit.h"
#include "widgets/kit/focusframe.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

// The program's appearance, light or dark.
struct ThemedLooks
{
    explicit ThemedLooks(bool dark) { appearance.setTheme(dark ? Theme::Dark : Theme::Light); }

    using Theme = System::Settings::Theme;
    System::Settings settings;
    Appearance appearance{&settings};
};

// A window with the widget that is looked at and another one that can take the focus.
class FocusStage
{
public:
    explicit FocusStage(QWidget *shown)
        : m_shown(shown)
    {
        auto *row = new QHBoxLayout(&m_window);
        row->addWidget(&m_other);
        row->addWidget(shown);
        m_shown->setFocusPolicy(Qt::StrongFocus);
        m_window.show();
        m_window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
    }

    // A picture of the widget with the keyboard focus, and one without.
    QImage focused()
    {
        m_other.setFocus(Qt::OtherFocusReason);
        QTest::keyClick(&m_other, Qt::Key_Tab);
        REQUIRE((m_shown->hasFocus() || m_shown->focusProxy()
                 || m_shown->isAncestorOf(QApplication::focusWidget())));
        return picture();
    }
    QImage unfocused()
    {
        m_other.setFocus(Qt::OtherFocusReason);
        return picture();
    }

private:
    QImage picture()
    {
        QApplication::processEvents();
        return m_window.grab().toImage().copy(m_shown->geometry());
    }

    QWidget m_window;
    QPushButton m_other{u"other"_s};
    QWidget *m_shown;
};

QPushButton *button(bool primary)
{
    auto *button = new QPushButton(u"印发"_s);
    button->setProperty("primary", primary);
    return button;
}

// A list or tree of three rows, the second of which is selected.
template<typename View>
QWidget *rows()
{
    auto *view = new View;
    for (const QString &words : {u"一"_s, u"二"_s, u"三"_s}) {
        if constexpr (std::is_same_v<View, QTreeWidget>)
            view->addTopLevelItem(new QTreeWidgetItem({words}));
        else
            view->addItem(words);
    }
    view->setCurrentIndex(view->model()->index(1, 0));
    return view;
}

QWidget *combo()
{
    auto *combo = new QComboBox;
    combo->addItems({u"进行中"_s, u"已完成"_s});
    return combo;
}

using Maker = QWidget *(*)();
const std::pair<const char *, Maker> kThings[] = {
    {"button", []() -> QWidget * { return button(false); }},
    {"primary button", []() -> QWidget * { return button(true); }},
    {"tool button",
     []() -> QWidget * {
         auto *tool = new QToolButton;
         tool->setText(u"打印"_s);
         return tool;
     }},
    {"link",
     []() -> QWidget * {
         auto *link = new LinkButton(nullptr, LinkButton::Ink::Secondary);
         link->setWords(u"记录人 王建国"_s);
         return link;
     }},
    {"check box", []() -> QWidget * { return new QCheckBox(u"加盖印章"_s); }},
    {"radio button", []() -> QWidget * { return new QRadioButton(u"全年"_s); }},
    {"line", []() -> QWidget * { return new QLineEdit(u"王建国"_s); }},
    {"text", []() -> QWidget * { return new QPlainTextEdit(u"走访基地"_s); }},
    {"combo box", combo},
    {"number", []() -> QWidget * { return new QSpinBox; }},
    {"day", []() -> QWidget * { return new DayEdit; }},
    {"selected row", rows<QListWidget>},
    {"selected tree row", rows<QTreeWidget>},
};

// The highest contrast between a pixel in `place` before and after.
double boldestChange(const QImage &before, const QImage &after, const QRect &place)
{
    double boldest = 1;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            boldest = std::max(boldest,
                               Picture::contrast(before.pixelColor(x, y), after.pixelColor(x, y)));
        }
    }
    return boldest;
}

struct Pair
{
    const char *name;
    QPalette::ColorRole text;
    QPalette::ColorRole ground;
};
const Pair kPairs[] = {
    {"text in fields", QPalette::Text, QPalette::Base},
    {"text in other rows", QPalette::Text, QPalette::AlternateBase},
    {"text in windows", QPalette::WindowText, QPalette::Window},
    {"text on buttons", QPalette::ButtonText, QPalette::Button},
    {"selected text", QPalette::HighlightedText, QPalette::Highlight},
    {"hints in empty fields", QPalette::PlaceholderText, QPalette::Base},
    {"tool tips", QPalette::ToolTipText, QPalette::ToolTipBase},
    {"links", QPalette::Link, QPalette::Base},
    {"links in windows", QPalette::Link, QPalette::Window},
    {"visited links", QPalette::LinkVisited, QPalette::Base},
    {"alarming text", QPalette::BrightText, QPalette::Window},
};

const std::pair<ColourRole, ColourRole> kInks[] = {
    {ColourRole::Text, ColourRole::Window},
    {ColourRole::Text, ColourRole::Panel},
    {ColourRole::Text, ColourRole::Raised},
    {ColourRole::Text, ColourRole::SelectedRow},
    {ColourRole::Secondary, ColourRole::Window},
    {ColourRole::Secondary, ColourRole::Panel},
    {ColourRole::Secondary, ColourRole::Raised},
    {ColourRole::Secondary, ColourRole::SelectedRow},
    {ColourRole::Accent, ColourRole::Panel},
    {ColourRole::Accent, ColourRole::Window},
    {ColourRole::AccentText, ColourRole::Accent},
    {ColourRole::DoneText, ColourRole::DoneGround},
    {ColourRole::InProgressText, ColourRole::InProgressGround},
    {ColourRole::OngoingText, ColourRole::OngoingGround},
    {ColourRole::NotStartedText, ColourRole::NotStartedGround},
    {ColourRole::CancelledText, ColourRole::CancelledGround},
    {ColourRole::MissedText, ColourRole::MissedGround},
    {ColourRole::DueSoonText, ColourRole::DueSoonGround},
    {ColourRole::MissedText, ColourRole::Panel},
    {ColourRole::DueSoonText, ColourRole::Panel},
};

constexpr double kReadable = 4.5;
constexpr double kSeen = 3;

} // namespace

TEST_CASE("every text has enough contrast to its background, light and dark", "[pictures]")
{
    for (const bool dark : {false, true}) {
        const QPalette palette = dark ? darkPalette() : lightPalette();
        CHECK(isDark(palette) == dark);
        for (const auto &[name, text, ground] : kPairs) {
            for (const auto group : {QPalette::Active, QPalette::Inactive}) {
                INFO(name << (dark ? ", dark" : ", light"));
                CHECK(Picture::contrast(palette.color(group, text), palette.color(group, ground))
                      >= kReadable);
            }
        }
        for (const auto &[ink, ground] : kInks) {
            INFO(int(ink) << " on " << int(ground) << (dark ? ", dark" : ", light"));
            CHECK(Picture::contrast(colour(palette, ink), colour(palette, ground)) >= kReadable);
        }
    }
}

TEST_CASE("disabled controls look disabled and can be read", "[pictures]")
{
    for (const QPalette &palette : {lightPalette(), darkPalette()}) {
        for (const auto &[text, ground] : {std::pair(QPalette::Text, QPalette::Base),
                                           std::pair(QPalette::WindowText, QPalette::Window),
                                           std::pair(QPalette::ButtonText, QPalette::Button)}) {
            CHECK(palette.color(QPalette::Disabled, text) != palette.color(QPalette::Active, text));
            CHECK(Picture::contrast(palette.color(QPalette::Disabled, text),
                                    palette.color(QPalette::Disabled, ground))
                  >= kSeen);
        }
    }
}

TEST_CASE("the text of a disabled filled button has enough contrast", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    std::unique_ptr<QPushButton> filled(button(true));
    filled->setEnabled(false);
    const QPalette palette = filled->palette();
    const QImage picture = filled->grab().toImage();
    const QColor ground = picture.pixelColor(picture.width() / 2, 4);
    CHECK(Picture::contrast(palette.color(QPalette::Disabled, QPalette::ButtonText), ground)
          >= kReadable);
}

TEST_CASE("every widget with the focus shows it, light and dark", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    for (const auto &[name, make] : kThings) {
        INFO(name << (dark ? ", dark" : ", light"));
        FocusStage stage(make());
        const QImage without = stage.unfocused();
        const QImage with = stage.focused();
        const QRect changed = Picture::difference(without, with);
        CHECK(changed.width() > 8);
        CHECK(changed.height() > 8);
        CHECK(boldestChange(without, with, changed) >= kSeen);
    }
}

TEST_CASE("the focus is a frame without a gap around a button, a field or a row", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    const QColor accent = colour(QApplication::palette(), ColourRole::Accent);
    for (const auto &[name, make] : kThings) {
        if (QByteArrayView(name) == "primary button")
            continue; // this one's frame has the colour of text on the accent
        INFO(name << (dark ? ", dark" : ", light"));
        FocusStage stage(make());
        const QImage without = stage.unfocused();
        const QImage with = stage.focused();
        const QRect changed = Picture::difference(without, with);
        REQUIRE(changed.isValid());
        CHECK(Picture::frameShare(with, changed, accent, 4) > 0.85);
    }
}

TEST_CASE("the selected row of any list has the program's pale background, light and dark",
          "[pictures]")
{
    for (const bool dark : {false, true}) {
        const ThemedLooks looks(dark);
        QListWidget list;
        list.ensurePolished();
        QFileDialog files(nullptr, {}, QDir::tempPath());
        files.setOption(QFileDialog::DontUseNativeDialog);
        QList<const QAbstractItemView *> views{&list};
        for (const auto *view : files.findChildren<QAbstractItemView *>()) {
            // Views without a name are lists of combo boxes and completers.
            if (!view->objectName().isEmpty())
                views.append(view);
        }
        CHECK(views.size() > 2);
        for (const QAbstractItemView *view : views) {
            INFO(view->objectName().toStdString());
            CHECK(view->palette().color(QPalette::Highlight)
                  == colour(view->palette(), ColourRole::SelectedRow));
            CHECK(view->palette().color(QPalette::HighlightedText)
                  == colour(view->palette(), ColourRole::Text));
        }
    }
}

TEST_CASE("a heading that is too long for its column ends with …", "[pictures]")
{
    const ThemedLooks looks(false);
    const auto pictureOf = [](const QString &words) {
        QTreeWidget tree;
        tree.setHeaderLabels({words, u"人次"_s});
        tree.headerItem()->setTextAlignment(0, Qt::AlignCenter);
        tree.header()->setTextElideMode(Qt::ElideRight);
        tree.header()->setStretchLastSection(false);
        tree.header()->resizeSection(0, 90);
        tree.resize(300, 100);
        return tree.header()->grab().toImage();
    };
    const QImage cut = pictureOf(u"完成和逾期、人次以及其他"_s);
    CHECK_FALSE(Picture::difference(cut, pictureOf(u"完成和逾期、人次以及"_s)).isValid());
    CHECK(Picture::difference(cut, pictureOf(u"完成"_s)).isValid());
}

TEST_CASE("a filled button's arrow has enough contrast", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    std::unique_ptr<QPushButton> filled(button(true));
    QMenu menu;
    filled->setMenu(&menu);
    filled->resize(filled->sizeHint());
    const QImage picture = filled->grab().toImage();
    const QColor ground = picture.pixelColor(picture.width() / 2, 4);
    double boldest = 1;
    for (int x = picture.width() - 20; x < picture.width() - 6; ++x) {
        for (int y = 6; y < picture.height() - 6; ++y)
            boldest = std::max(boldest, Picture::contrast(ground, picture.pixelColor(x, y)));
    }
    CHECK(boldest >= kSeen);
}

TEST_CASE("the focus of a row paints nothing outside it, whatever the screen's scale", "[pictures]")
{
    const ThemedLooks looks(false);
    for (const double scale : {1.0, 1.25, 1.5, 1.75, 2.0}) {
        for (const QRect &row : {QRect(3, 10, 40, 29), QRect(4, 11, 41, 30)}) {
            INFO(scale << ", from " << row.top());
            QImage picture(120, 100, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            painter.scale(scale, scale);
            drawFocusFrame(&painter, row, QApplication::palette());
            painter.end();
            const QRect own(
                QPoint(int(std::ceil(row.left() * scale)), int(std::ceil(row.top() * scale))),
                QPoint(int((row.right() + 1) * scale) - 1, int((row.bottom() + 1) * scale) - 1));
            QImage white(picture.size(), picture.format());
            white.fill(Qt::white);
            const QRect painted = Picture::difference(white, picture);
            CHECK(painted.isValid());
            CHECK(own.contains(painted));
        }
    }
}

TEST_CASE("windows that were open before follow a theme chosen later", "[pictures]")
{
    ThemedLooks looks(false);
    QComboBox combo;
    combo.addItems({u"进行中"_s, u"已完成"_s});
    DayEdit day;
    const QList<QWidget *> parts{combo.view(), combo.view()->window(), day.calendarWidget(),
                                 day.calendarWidget()->window()};
    for (QWidget *field : QList<QWidget *>{&combo, &day}) {
        field->show();
        field->setFocus();
    }
    combo.showPopup();
    combo.hidePopup();
    looks.appearance.setTheme(ThemedLooks::Theme::Dark);
    QApplication::processEvents();

    QComboBox fresh;
    fresh.addItems({u"进行中"_s});
    DayEdit freshDay;
    const QList<QWidget *> wanted{fresh.view(), fresh.view()->window(), freshDay.calendarWidget(),
                                  freshDay.calendarWidget()->window()};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        wanted[i]->ensurePolished();
        QList<QWidget *> old{parts[i]};
        QList<QWidget *> now{wanted[i]};
        old += parts[i]->findChildren<QWidget *>();
        now += wanted[i]->findChildren<QWidget *>();
        REQUIRE(old.size() == now.size());
        for (qsizetype at = 0; at < old.size(); ++at) {
            INFO(i << ": " << old[at]->metaObject()->className());
            now[at]->ensurePolished();
            for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Text,
                                    QPalette::Highlight, QPalette::HighlightedText})
                CHECK(old[at]->palette().color(role).name()
                      == now[at]->palette().color(role).name());
        }
    }
}

TEST_CASE("a calendar that opens has a frame, light and dark", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    DayEdit edit;
    edit.show();
    edit.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&edit));
    QTest::keyClick(&edit, Qt::Key_Down, Qt::AltModifier);
    QApplication::processEvents();
    QWidget *popup = QApplication::activePopupWidget();
    REQUIRE(popup);
    REQUIRE(popup->findChild<QCalendarWidget *>());
    const QImage picture = popup->grab().toImage();
    const QPalette palette = QApplication::palette();
    const QColor line = colour(palette, ColourRole::FieldBorder);
    CHECK(Picture::frameShare(picture, picture.rect(), line, 1) == 1);
    CHECK(picture.pixelColor(2, 2) != line);
    popup->close();
}

TEST_CASE("the chosen day of a calendar has no ring in its corners, light and dark", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    auto *calendar = new QCalendarWidget;
    FocusStage stage(calendar);
    const QImage without = stage.unfocused();
    const QImage with = stage.focused();
    REQUIRE(calendar->isAncestorOf(QApplication::focusWidget()));
    CHECK(Picture::difference(without, with).isEmpty());
}

TEST_CASE("the arrow of a tool button with a menu stands beside its words, in the middle",
          "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    QToolButton tool;
    tool.setText(u"十二月"_s);
    const int width = tool.sizeHint().width();
    QMenu menu;
    tool.setMenu(&menu);
    tool.setPopupMode(QToolButton::InstantPopup);
    tool.setAutoRaise(true);
    const int arrow = tool.sizeHint().width() - width;
    CHECK(arrow >= 12);
    tool.resize(tool.sizeHint());
    const QImage picture = tool.grab().toImage();
    const QImage right = picture.copy(picture.width() - arrow, 0, arrow, picture.height());
    QImage plain(right.size(), right.format());
    plain.fill(right.pixelColor(0, 0));
    const QRect drawn = Picture::difference(plain, right);
    REQUIRE(drawn.isValid());
    CHECK(drawn.left() > 0); // the words end before it
    CHECK(std::abs(drawn.center().y() - right.rect().center().y()) <= 2);
}

TEST_CASE("a calendar's week begins on Monday in Chinese, else as usual there", "[pictures]")
{
    const auto guard = qScopeGuard([was = QLocale()] { QLocale::setDefault(was); });
    ThemedLooks looks(false);
    DayEdit early; // is there before the language is chosen
    early.calendarWidget()->ensurePolished();
    for (const auto &[locale, first] :
         {std::pair(u"zh_CN"_s, Qt::Monday), {u"en_US"_s, Qt::Sunday}}) {
        INFO(locale.toStdString());
        QLocale::setDefault(QLocale(locale));
        looks.appearance.applyFont();
        DayEdit edit;
        for (const DayEdit *one : {&early, &edit}) {
            one->calendarWidget()->ensurePolished();
            CHECK(one->calendarWidget()->firstDayOfWeek() == first);
            CHECK(one->calendarWidget()->locale() == QLocale(locale));
        }
    }
}

TEST_CASE("the calendar's head and weekends are not red", "[pictures]")
{
    const bool dark = GENERATE(false, true);
    const ThemedLooks looks(dark);
    DayEdit edit;
    edit.setDate(QDate(2021, 10, 12));
    edit.show();
    auto *calendar = edit.calendarWidget();
    calendar->ensurePolished();
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        CHECK(calendar->weekdayTextFormat(day).foreground().style() == Qt::NoBrush);
    auto *head = calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s);
    REQUIRE(head);
    CHECK(head->palette().color(QPalette::Highlight)
          == colour(QApplication::palette(), ColourRole::Raised));
    CHECK(head->palette().color(QPalette::HighlightedText)
          == colour(QApplication::palette(), ColourRole::Text));
}
