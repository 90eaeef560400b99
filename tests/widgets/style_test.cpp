// What YaodianStyle says about lengths, places and manners, and what colour words have in it.
#include "widgets/kit/style/yaodianstyle.h"

#include "support/catch.h"
#include "support/drawnwords.h"
#include "widgets/kit/style/icons.h"
#include "widgets/looks.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>
#include <QTreeWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Widgets;

namespace {

struct Length
{
    QStyle::PixelMetric metric;
    int pixels; // at 100 % text
};

const Length kGrowing[] = {
    {QStyle::PM_SmallIconSize, 18},
    {QStyle::PM_ToolBarIconSize, 20},
    {QStyle::PM_ButtonIconSize, 18},
    {QStyle::PM_IndicatorWidth, 17},
    {QStyle::PM_IndicatorHeight, 17},
    {QStyle::PM_ExclusiveIndicatorWidth, 17},
    {QStyle::PM_ExclusiveIndicatorHeight, 17},
    {QStyle::PM_ScrollBarExtent, 12},
    {QStyle::PM_ScrollBarSliderMin, 36},
    {QStyle::PM_ToolBarItemSpacing, 4},
    {QStyle::PM_ToolBarItemMargin, 5},
    {QStyle::PM_ToolBarSeparatorExtent, 13},
    {QStyle::PM_MenuBarItemSpacing, 2},
    {QStyle::PM_MenuBarHMargin, 6},
    {QStyle::PM_MenuBarVMargin, 1},
    {QStyle::PM_MenuHMargin, 4},
    {QStyle::PM_MenuVMargin, 4},
    {QStyle::PM_LayoutLeftMargin, 16},
    {QStyle::PM_LayoutRightMargin, 16},
    {QStyle::PM_LayoutTopMargin, 16},
    {QStyle::PM_LayoutBottomMargin, 16},
    {QStyle::PM_LayoutHorizontalSpacing, 8},
    {QStyle::PM_LayoutVerticalSpacing, 8},
    {QStyle::PM_TabBarTabHSpace, 22},
    {QStyle::PM_TabBarTabVSpace, 6},
};

const Length kFixed[] = {
    {QStyle::PM_SplitterWidth, 5},          {QStyle::PM_ToolBarFrameWidth, 0},
    {QStyle::PM_MenuPanelWidth, 1},         {QStyle::PM_TabBarBaseOverlap, 0},
    {QStyle::PM_TabBarTabShiftVertical, 0}, {QStyle::PM_ButtonShiftHorizontal, 0},
    {QStyle::PM_ButtonShiftVertical, 0},
};

// The height that the style gives to a widget whose contents are this high.
int heightOf(QStyle::ContentsType type, const QStyleOption &option, int contents,
             const QWidget *widget)
{
    return QApplication::style()->sizeFromContents(type, &option, {40, contents}, widget).height();
}

QColor inkOf(QWidget *widget, const QString &words)
{
    widget->resize(widget->sizeHint());
    for (const Tests::DrawnWords &drawn : Tests::drawnLines(widget)) {
        if (drawn.text == words)
            return drawn.colour;
    }
    return {};
}

QImage pictureOf(const QIcon &icon)
{
    return icon.pixmap(32, 32).toImage();
}

} // namespace

TEST_CASE("the lengths of the style grow with the text", "[style]")
{
    const YaodianStyle style;
    Looks looks;
    for (const auto &[metric, pixels] : kGrowing) {
        INFO(int(metric));
        looks.setSize(14);
        CHECK(style.pixelMetric(metric, nullptr, nullptr) == pixels);
        looks.setSize(28);
        CHECK(style.pixelMetric(metric, nullptr, nullptr) == 2 * pixels);
    }
    for (const auto &[metric, pixels] : kFixed) {
        INFO(int(metric));
        CHECK(style.pixelMetric(metric, nullptr, nullptr) == pixels);
    }
}

TEST_CASE("a scroll bar never becomes too narrow for the mouse", "[style]")
{
    const YaodianStyle style;
    Looks looks;
    looks.setSize(8);
    CHECK(style.pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, nullptr) == 10);
}

TEST_CASE("a low tool bar has narrow margins, and a list a frame of one pixel", "[style]")
{
    const YaodianStyle style;
    const Looks looks;
    QToolBar bar;
    bar.setProperty("low", true);
    CHECK(style.pixelMetric(QStyle::PM_ToolBarItemMargin, nullptr, &bar) == 1);
    const QTreeWidget list;
    CHECK(style.pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &list) == 1);
}

TEST_CASE("tool tips, scroll bars and the order of buttons behave as in WPS", "[style]")
{
    const Looks looks;
    const QStyle *style = QApplication::style();
    CHECK(style->styleHint(QStyle::SH_EtchDisabledText) == 0);
    CHECK(style->styleHint(QStyle::SH_DitherDisabledText) == 0);
    CHECK(style->styleHint(QStyle::SH_ScrollBar_LeftClickAbsolutePosition) == 0);
    CHECK(style->styleHint(QStyle::SH_ItemView_ShowDecorationSelected) == 1);
    CHECK(style->styleHint(QStyle::SH_ComboBox_Popup) == 0);
    CHECK(style->styleHint(QStyle::SH_ToolTip_WakeUpDelay) == 500);
    CHECK(style->styleHint(QStyle::SH_MessageBox_CenterButtons) == 0);
    CHECK(style->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons) == 0);
    CHECK(style->styleHint(QStyle::SH_DialogButtonLayout) == QDialogButtonBox::WinLayout);
}

TEST_CASE("a button has room beside its words, and a filled one is a little higher", "[style]")
{
    const Looks looks;
    const QStyle *style = QApplication::style();
    QPushButton button;
    const QStyleOptionButton option;
    CHECK(style->sizeFromContents(QStyle::CT_PushButton, &option, {50, 20}, &button)
          == QSize(78, 30));
    CHECK(style->sizeFromContents(QStyle::CT_PushButton, &option, {20, 31}, &button)
          == QSize(64, 37));
    button.setProperty("primary", true);
    CHECK(heightOf(QStyle::CT_PushButton, option, 20, &button) == 32);
}

TEST_CASE("fields are equally high, quiet ones a little lower", "[style]")
{
    const Looks looks;
    QLineEdit line;
    QComboBox combo;
    QSpinBox number;
    const QStyleOptionFrame frame;
    const QStyleOptionComboBox chooser;
    QStyleOptionSpinBox spin;
    spin.initFrom(&number);
    CHECK(heightOf(QStyle::CT_LineEdit, frame, 20, &line) == 30);
    CHECK(heightOf(QStyle::CT_LineEdit, frame, 40, &line) == 44);
    CHECK(heightOf(QStyle::CT_ComboBox, chooser, 20, &combo) == 30);
    CHECK(heightOf(QStyle::CT_ComboBox, chooser, 40, &combo) == 44);
    CHECK(heightOf(QStyle::CT_SpinBox, spin, 20, &number) == 30);
    CHECK(heightOf(QStyle::CT_SpinBox, spin, 40, &number) == 40);
    for (QWidget *field : QList<QWidget *>{&line, &combo, &number})
        field->setProperty("quiet", true);
    CHECK(heightOf(QStyle::CT_LineEdit, frame, 20, &line) == 28);
    CHECK(heightOf(QStyle::CT_ComboBox, chooser, 20, &combo) == 28);
    CHECK(heightOf(QStyle::CT_SpinBox, spin, 40, &number) == 28);
}

TEST_CASE("a combo box has room for its arrow beside its longest words", "[style]")
{
    Looks looks;
    looks.setSize(56);
    const QComboBox combo;
    const QStyleOptionComboBox option;
    const int width = QApplication::style()
                          ->sizeFromContents(QStyle::CT_ComboBox, &option, {40, 20}, &combo)
                          .width();
    CHECK(width == 40 + 4 * (10 + 26 + 4));
}

TEST_CASE("a combo box cuts its words only where they do not fit", "[style]")
{
    const int size = GENERATE(14, 28);
    const bool hasIcon = GENERATE(false, true);
    Looks looks;
    looks.setSize(size);
    const QString words = u"已逾期的要点"_s;
    QComboBox combo;
    combo.addItem(hasIcon ? icon(u"search"_s) : QIcon(), words);
    const int beside = (hasIcon ? combo.iconSize().width() + 4 : 0) + (10 + 26) * size / 14 + 2;
    const auto drawnAt = [&combo](int width) {
        combo.resize(width, 60);
        const auto drawn = Tests::drawnLines(&combo);
        return drawn.isEmpty() ? QString() : drawn.first().text;
    };
    const int needed = combo.fontMetrics().horizontalAdvance(words) + beside;
    CHECK(drawnAt(needed) == words);
    CHECK(drawnAt(needed - 1).endsWith(u'…'));
    combo.adjustSize();
    CHECK(drawnAt(combo.sizeHint().width()) == words);
}

TEST_CASE("headings and tabs are at least as high as a field", "[style]")
{
    const Looks looks;
    const QTabBar tabs;
    const QStyleOptionTab tab;
    CHECK(heightOf(QStyle::CT_TabBarTab, tab, 20, &tabs) == 30);
    CHECK(heightOf(QStyle::CT_TabBarTab, tab, 40, &tabs) == 46);
    QTreeWidget tree;
    tree.setHeaderLabels({u"a"_s});
    CHECK(tree.header()->sizeHint().height() == 30);
}

TEST_CASE("the arrow of a combo box stands at its end, also from right to left", "[style]")
{
    const Looks looks;
    QStyleOptionComboBox option;
    option.rect = QRect(10, 5, 200, 30);
    const auto place = [&option](QStyle::SubControl part) {
        return QApplication::style()->subControlRect(QStyle::CC_ComboBox, &option, part, nullptr);
    };
    option.direction = Qt::LeftToRight;
    CHECK(place(QStyle::SC_ComboBoxArrow) == QRect(183, 5, 26, 30));
    CHECK(place(QStyle::SC_ComboBoxEditField) == QRect(QPoint(20, 7), QPoint(183, 32)));
    option.direction = Qt::RightToLeft;
    CHECK(place(QStyle::SC_ComboBoxArrow) == QRect(11, 5, 26, 30));
}

TEST_CASE("words in a field begin some pixels after its edge, once only in a number's", "[style]")
{
    const Looks looks;
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    const QLineEdit line;
    QSpinBox number;
    QStyleOptionFrame frame;
    frame.rect = QRect(0, 0, 100, 30);
    const auto contents = [&frame](const QStyle *style, const QWidget *field) {
        return style->subElementRect(QStyle::SE_LineEditContents, &frame, field);
    };
    const QRect plain = contents(fusion.get(), &line);
    CHECK(contents(QApplication::style(), &line) == plain.adjusted(5, 0, -5, 0));
    const auto *inside = number.findChild<QLineEdit *>();
    CHECK(contents(QApplication::style(), inside) == plain);
    QStyleOptionSpinBox spin;
    spin.rect = QRect(0, 0, 100, 30);
    const auto field = [&spin](const QStyle *style) {
        return style->subControlRect(QStyle::CC_SpinBox, &spin, QStyle::SC_SpinBoxEditField,
                                     nullptr);
    };
    CHECK(field(QApplication::style()) == field(fusion.get()).adjusted(4, 0, 0, 0));
}

TEST_CASE("the rows of a long menu move together as far as they stay in one column", "[style]")
{
    const Looks looks;
    const auto columnsOf = [](int rows) {
        QMenu menu;
        QAction *last = nullptr;
        for (int row = 0; row < rows; ++row)
            last = menu.addAction(u"row"_s);
        menu.ensurePolished();
        const int left = menu.actionGeometry(menu.actions().constFirst()).left();
        return menu.actionGeometry(last).left() == left ? 1 : 2;
    };
    CHECK(columnsOf(5) == 1);
    CHECK(columnsOf(38) == 1);
}

TEST_CASE("words have the colours of their buttons, tabs and headings", "[style]")
{
    const Looks looks(GENERATE(false, true));
    QPushButton button(u"OK"_s);
    CHECK(inkOf(&button, u"OK"_s) == looks.of(ColourRole::Text));
    button.setProperty("primary", true);
    CHECK(inkOf(&button, u"OK"_s) == looks.of(ColourRole::AccentText));
    button.setEnabled(false);
    CHECK(inkOf(&button, u"OK"_s) == looks.of(ColourRole::Faint));

    QTabBar tabs;
    tabs.addTab(u"one"_s);
    tabs.addTab(u"two"_s);
    CHECK(inkOf(&tabs, u"one"_s) == looks.of(ColourRole::Accent));
    CHECK(inkOf(&tabs, u"two"_s) == looks.of(ColourRole::Secondary));

    QTreeWidget tree;
    tree.setHeaderLabels({u"head"_s});
    CHECK(inkOf(tree.header(), u"head"_s) == looks.of(ColourRole::Secondary));
}

TEST_CASE("the icons of questions, warnings and pages are our own", "[style]")
{
    const Looks looks(GENERATE(false, true));
    const auto drawn = [](QStyle::StandardPixmap wanted) {
        return pictureOf(QApplication::style()->standardIcon(wanted));
    };
    const QColor warning = looks.of(ColourRole::DueSoonText);
    const QColor accent = looks.of(ColourRole::Accent);
    CHECK(drawn(QStyle::SP_MessageBoxWarning) == pictureOf(icon(u"warning"_s, warning)));
    CHECK(drawn(QStyle::SP_MessageBoxCritical) == pictureOf(icon(u"warning"_s, warning)));
    CHECK(drawn(QStyle::SP_MessageBoxQuestion) == pictureOf(icon(u"help"_s, accent)));
    CHECK(drawn(QStyle::SP_MessageBoxInformation) == pictureOf(icon(u"info"_s, accent)));
    CHECK(drawn(QStyle::SP_ArrowLeft) == pictureOf(icon(u"previous-page"_s)));
    CHECK(drawn(QStyle::SP_ArrowRight) == pictureOf(icon(u"next-page"_s)));
    CHECK(drawn(QStyle::SP_ToolBarHorizontalExtensionButton) == pictureOf(icon(u"more"_s)));
    CHECK(drawn(QStyle::SP_ToolBarVerticalExtensionButton) == pictureOf(icon(u"more"_s)));
    CHECK(drawn(QStyle::SP_ArrowLeft) != drawn(QStyle::SP_ArrowRight));
    CHECK(drawn(QStyle::SP_MessageBoxQuestion) != drawn(QStyle::SP_MessageBoxInformation));
}

TEST_CASE("an icon is drawn in the colour of text as the state of its button asks", "[style]")
{
    const Looks looks;
    const auto in = [&looks](ColourRole role) { return icon(u"close"_s, looks.of(role)); };
    const QIcon plain = icon(u"close"_s);
    const auto drawn = [&plain](QIcon::Mode mode) {
        return plain.pixmap({32, 32}, mode).toImage();
    };
    CHECK(drawn(QIcon::Normal) == pictureOf(in(ColourRole::Text)));
    CHECK(drawn(QIcon::Disabled) == pictureOf(in(ColourRole::Faint)));
    CHECK(drawn(QIcon::Selected) == pictureOf(in(ColourRole::AccentText)));
    CHECK(drawn(QIcon::Normal) != drawn(QIcon::Disabled));
    CHECK(plain.pixmap(20, 20).size() == QSize(20, 20));
    CHECK(plain.pixmap(40, 20).size() == QSize(40, 20));
    QImage nothing(32, 32, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    CHECK(pictureOf(icon(u"no such icon"_s)) == nothing);
    CHECK(drawn(QIcon::Normal) != nothing);
}

TEST_CASE("a quiet field notices the mouse, and a text with a frame shows its ground", "[style]")
{
    const Looks looks;
    QLineEdit plain;
    QLineEdit quiet;
    quiet.setProperty("quiet", true);
    QPlainTextEdit framed;
    QPlainTextEdit frameless;
    frameless.setFrameShape(QFrame::NoFrame);
    for (QWidget *widget : QList<QWidget *>{&plain, &quiet, &framed, &frameless})
        widget->ensurePolished();
    CHECK(quiet.testAttribute(Qt::WA_Hover));
    CHECK_FALSE(plain.testAttribute(Qt::WA_Hover));
    CHECK_FALSE(framed.viewport()->autoFillBackground());
    CHECK(frameless.viewport()->autoFillBackground());
}
