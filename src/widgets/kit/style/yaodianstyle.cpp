#include "widgets/kit/style/yaodianstyle.h"

#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/stylepainting.h"
#include "widgets/kit/style/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextCharFormat>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace Widgets {

using namespace Painting;

namespace {

// Lengths at 100 % text.
constexpr qreal kFieldHeight = 30;
// Height of a field drawn as a line until it has the mouse or the focus.
constexpr qreal kQuietHeight = 28;
constexpr qreal kComboInset = 10; // space before the words of a combo box
constexpr qreal kComboArrow = 26; // space after them, for the arrow
constexpr int kComboIconGap = 4;  // between icon and words, in pixels: Qt's own
constexpr qreal kSpinInset = 4;   // space before the words of a spin box, as in a line edit
constexpr qreal kButtonPadding = 14;
constexpr qreal kToolArrow = 18; // width of a tool button's arrow
// The pixels that Fusion plans for the column before a menu's words, although it then takes four
// fifths of a row's height.
constexpr int kMenuColumn = 8;

// A palette with these roles set, in the colours of the present theme.
QPalette paletteOf(const QList<std::pair<QPalette::ColorRole, ColourRole>> &colours)
{
    QPalette palette;
    for (const auto &[role, shown] : colours)
        palette.setColor(role, colour(QApplication::palette(), shown));
    return palette;
}

// Colours a calendar: weekends as other days (Qt: red), the heading without the selection's colour,
// the selected day in the accent's colour.
void quieten(QCalendarWidget *calendar)
{
    if (auto *days = calendar->findChild<QAbstractItemView *>())
        days->setPalette(paletteOf({{QPalette::Highlight, ColourRole::Accent},
                                    {QPalette::HighlightedText, ColourRole::AccentText}}));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, {});
    if (auto *head = calendar->findChild<QWidget *>(u"qt_calendar_navigationbar"_s))
        head->setPalette(paletteOf({{QPalette::Highlight, ColourRole::Raised},
                                    {QPalette::HighlightedText, ColourRole::Text}}));
}

// Makes a calendar speak the program's language. In Chinese a week begins on Monday (GB/T 7408),
// whatever the data of the locale say; else as they say.
void translate(QCalendarWidget *calendar)
{
    const QLocale locale;
    calendar->setLocale(locale);
    calendar->setFirstDayOfWeek(locale.language() == QLocale::Chinese ? Qt::Monday
                                                                      : locale.firstDayOfWeek());
}

// Draws a line around a calendar popup, which otherwise has the colour of what is below it.
void frame(QCalendarWidget *calendar)
{
    QWidget *popup = calendar->parentWidget();
    if (!popup || popup->windowType() != Qt::Popup || !popup->layout())
        return;
    popup->layout()->setContentsMargins(1, 1, 1, 1);
    popup->setPalette(paletteOf({{QPalette::Window, ColourRole::FieldBorder}}));
    calendar->setPalette(paletteOf({{QPalette::Window, ColourRole::Raised}}));
    calendar->setAutoFillBackground(true);
}

// Whether a widget is the table of days in a calendar.
bool isDays(const QWidget *widget)
{
    return widget && qobject_cast<const QCalendarWidget *>(widget->parentWidget());
}

// Whether a tool button opens a menu and says so by an arrow beside its words.
bool hasArrow(const QStyleOptionToolButton *tool)
{
    return tool && tool->features & QStyleOptionToolButton::HasMenu && !tool->text.isEmpty()
           && !(tool->features & QStyleOptionToolButton::MenuButtonPopup);
}

bool isLow(const QWidget *widget)
{
    return widget && widget->property("low").toBool();
}

qreal fieldHeight(const QWidget *widget)
{
    return isQuiet(widget) ? kQuietHeight : kFieldHeight;
}

// The height of a menu's row, in pixels: less than `wanted` if the rows would not fit on the screen
// in one column otherwise.
int heightOfMenuRow(const QStyleOption *option, const QWidget *widget, int wanted)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const auto *menu = qobject_cast<const QMenu *>(widget);
    const int line = length(10);
    if (!item || item->menuItemType == QStyleOptionMenuItem::Separator || !menu || !menu->screen())
        return std::max(wanted, line);
    int room = menu->screen()->availableSize().height() - 2 * (length(4) + 1);
    int rows = 0;
    for (const QAction *action : menu->actions()) {
        if (action->isVisible() && action->isSeparator())
            room -= line;
        else if (action->isVisible())
            ++rows;
    }
    const int fitting = rows > 0 ? room / rows : wanted;
    const bool canFit = fitting >= item->fontMetrics.height();
    return canFit ? std::min(wanted, fitting) : wanted;
}

// A copy of the option in which `role` has another colour.
template<typename Option>
Option inked(const QStyleOption *option, QPalette::ColorRole role, ColourRole ink)
{
    auto copy = *qstyleoption_cast<const Option *>(option);
    copy.palette.setColor(role, colour(copy.palette, ink));
    return copy;
}

} // namespace

YaodianStyle::YaodianStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

int YaodianStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize: return length(18);
    case PM_ToolBarIconSize: return length(20);
    case PM_ButtonIconSize: return length(18);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return length(17);
    case PM_ScrollBarExtent: return std::max(length(12), 10);
    case PM_ScrollBarSliderMin: return length(36);
    case PM_SplitterWidth: return 5;
    case PM_ToolBarItemSpacing: return length(4);
    case PM_ToolBarItemMargin: return length(isLow(widget) ? 1 : 5);
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarSeparatorExtent: return length(13);
    case PM_MenuBarItemSpacing: return length(2);
    case PM_MenuBarHMargin: return length(6);
    case PM_MenuBarVMargin: return length(1);
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return length(4);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return length(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return length(8);
    case PM_TabBarTabHSpace: return length(22);
    case PM_TabBarTabVSpace: return length(6);
    case PM_TabBarBaseOverlap: return 0;
    case PM_TabBarTabShiftVertical: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth:
        // Scrolling widgets have no frame; hairlines separate the parts of the window.
        return qobject_cast<const QAbstractItemView *>(widget)
                   ? 1
                   : QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int YaodianStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ComboBox_Popup: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_MessageBox_CenterButtons: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_DialogButtonLayout: return QDialogButtonBox::WinLayout; // as in Word and WPS
    default: return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QSize YaodianStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        made.setWidth(std::max(size.width() + 2 * length(kButtonPadding), length(64)));
        made.setHeight(std::max(size.height() + length(6),
                                length(kFieldHeight + (isPrimary(widget) ? 2 : 0))));
        break;
    case CT_LineEdit:
        made.setHeight(std::max(size.height() + length(4), length(fieldHeight(widget))));
        break;
    case CT_SpinBox:
        // The given size is that of the line edit in a box with a frame; a quiet field is lower.
        made.setHeight(isQuiet(widget) ? std::max(option->fontMetrics.height() + length(4),
                                                  length(kQuietHeight))
                                       : std::max(size.height(), length(kFieldHeight)));
        break;
    case CT_ComboBox:
        made.setHeight(std::max(size.height() + length(4), length(fieldHeight(widget))));
        made.setWidth(
            std::max(made.width(), size.width() + length(kComboInset + kComboArrow) + length(4)));
        break;
    case CT_ToolButton:
        made += QSize(length(12), length(4));
        if (hasArrow(qstyleoption_cast<const QStyleOptionToolButton *>(option)))
            made.rwidth() += length(kToolArrow);
        break;
    case CT_MenuItem:
        made.setHeight(heightOfMenuRow(option, widget, made.height() + length(4)));
        made.rwidth() += std::max(0, made.height() * 4 / 5 - kMenuColumn);
        break;
    case CT_MenuBarItem: made.rheight() += length(4); break;
    case CT_HeaderSection: made.setHeight(std::max(made.height(), length(30))); break;
    case CT_TabBarTab: made.setHeight(std::max(size.height() + length(6), length(30))); break;
    default: break;
    }
    return made;
}

QRect YaodianStyle::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    if (element == SE_LineEditContents
        && !qobject_cast<const QAbstractSpinBox *>(widget ? widget->parentWidget() : nullptr))
        return QProxyStyle::subElementRect(element, option, widget)
            .adjusted(length(5), 0, -length(5), 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect YaodianStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && (part == SC_ComboBoxEditField || part == SC_ComboBoxArrow)) {
        const int arrow = length(kComboArrow);
        const QRect &r = option->rect;
        const QRect field = part == SC_ComboBoxArrow
                                ? QRect(r.right() - arrow, r.top(), arrow, r.height())
                                : r.adjusted(length(kComboInset), 2, -arrow, -2);
        return visualRect(option->direction, r, field);
    }
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, part, widget);
        return visualRect(option->direction, option->rect,
                          visualRect(option->direction, option->rect, field)
                              .adjusted(length(kSpinInset), 0, 0, 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void YaodianStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                 QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: drawLineEdit(painter, option, widget); return;
    case PE_FrameLineEdit: return;
    case PE_PanelButtonCommand: drawPushButton(painter, option, isPrimary(widget)); return;
    case PE_PanelButtonTool:
        drawToolButton(painter, option, widget && widget->property("framed").toBool());
        return;
    case PE_IndicatorButtonDropDown: return;
    case PE_FrameFocusRect:
        // The chosen day of a calendar is filled, with corners that a ring would leave over.
        if (hasFocusByKeyboard(option) && !isDays(widget))
            drawBox(painter, option->rect, {}, focusColour(option), 1.4);
        return;
    case PE_IndicatorCheckBox: drawCheckMark(painter, option, false); return;
    case PE_IndicatorRadioButton: drawCheckMark(painter, option, true); return;
    case PE_IndicatorItemViewItemCheck: drawCheckMark(painter, option, false); return;
    case PE_IndicatorArrowDown: drawArrow(painter, option, option->rect, u"down"_s); return;
    case PE_IndicatorArrowRight: drawArrow(painter, option, option->rect, u"right"_s); return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawArrow(painter, option, option->rect,
                      option->state & State_Open ? u"down"_s : u"right"_s);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
    case PE_IndicatorToolBarHandle: return;
    case PE_IndicatorToolBarSeparator: drawSeparator(painter, option); return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        drawFrame(painter, option);
        return;
    case PE_Frame:
        if (qobject_cast<const QPlainTextEdit *>(widget))
            drawField(painter, option);
        else
            drawFrame(painter, option);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

// Draws the labels that differ from Qt's in colour or spacing; false if `element` is none of them.
bool YaodianStyle::drawLabel(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const auto draw = [&](const QStyleOption &drawn) {
        QProxyStyle::drawControl(element, &drawn, painter, widget);
        return true;
    };
    switch (element) {
    case CE_PushButtonLabel:
        return isPrimary(widget) && (option->state & State_Enabled)
               && draw(
                   inked<QStyleOptionButton>(option, QPalette::ButtonText, ColourRole::AccentText));
    case CE_ToolButtonLabel: {
        // Qt puts icon and text at the left edge and all free space to their right.
        const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!tool || tool->toolButtonStyle != Qt::ToolButtonTextBesideIcon || tool->icon.isNull())
            return false;
        QStyleOptionToolButton moved(*tool);
        moved.rect.adjust(length(6), 0, 0, 0);
        return draw(moved);
    }
    case CE_MenuItem: {
        auto item = inked<QStyleOptionMenuItem>(option, QPalette::Highlight,
                                                ColourRole::SelectedRow);
        item.palette.setColor(QPalette::HighlightedText, colour(item.palette, ColourRole::Text));
        return draw(item);
    }
    case CE_HeaderLabel: {
        // Qt 6.4 cuts too long words without an ellipsis, and at both ends if they are centred.
        auto head = inked<QStyleOptionHeader>(option, QPalette::ButtonText, ColourRole::Secondary);
        head.text = head.fontMetrics.elidedText(head.text, Qt::ElideRight, head.rect.width());
        return draw(head);
    }
    case CE_ComboBoxLabel: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo)
            return false;
        QStyleOptionComboBox cut(*combo);
        const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + kComboIconGap;
        const QRect field = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        cut.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight,
                                                        field.width() - icon - 2);
        return draw(cut);
    }
    case CE_TabBarTabLabel: {
        const bool chosen = option->state & State_Selected;
        return draw(inked<QStyleOptionTab>(option, QPalette::WindowText,
                                           chosen ? ColourRole::Accent : ColourRole::Secondary));
    }
    default: return false;
    }
}

void YaodianStyle::drawControl(ControlElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        drawMenuArrow(painter, option, isPrimary(widget));
        return;
    case CE_ToolBar:
        if (widget && !widget->isWindow() && !qobject_cast<QMainWindow *>(widget->parentWidget()))
            return; // the widget below has painted the background
        painter->fillRect(option->rect, colour(option->palette, ColourRole::Raised));
        hairline(painter, option, Qt::BottomEdge);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colour(option->palette, ColourRole::Raised));
        return;
    case CE_MenuBarItem: drawMenuBarItem(painter, option, proxy(), widget); return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colour(option->palette, ColourRole::Panel));
        hairline(painter, option, Qt::BottomEdge);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colour(option->palette, ColourRole::Hairline));
        return;
    case CE_TabBarTabShape: drawTab(painter, option); return;
    default:
        if (!drawLabel(element, option, painter, widget))
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

// Qt would put the arrow into the lower corner, below the words.
void YaodianStyle::drawMenuTool(const QStyleOptionToolButton &tool, QPainter *painter,
                                const QWidget *widget) const
{
    QStyleOptionToolButton panel(tool);
    panel.features &= ~QStyleOptionToolButton::HasMenu;
    panel.text.clear();
    panel.icon = {};
    QProxyStyle::drawComplexControl(CC_ToolButton, &panel, painter, widget);
    const int side = length(kToolArrow);
    const QRect arrow(tool.rect.right() + 1 - side, tool.rect.top(), side, tool.rect.height());
    QStyleOptionToolButton words(tool);
    words.rect = visualRect(tool.direction, tool.rect, tool.rect.adjusted(0, 0, -side, 0));
    proxy()->drawControl(CE_ToolButtonLabel, &words, painter, widget);
    drawChevron(painter, visualRect(tool.direction, tool.rect, arrow), u"down"_s,
                chevronInk(&tool));
}

void YaodianStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo->frame)
            drawField(painter, option, widget);
        drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), u"down"_s,
                    chevronInk(option));
        return;
    }
    if (control == CC_SpinBox) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin->frame)
            drawField(painter, option, widget);
        if (spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const QColor ink = chevronInk(option);
            drawChevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), u"up"_s,
                        ink);
            drawChevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), u"down"_s,
                        ink);
        }
        return;
    }
    if (control == CC_ScrollBar) {
        const bool hover = option->state & State_MouseOver;
        painter->fillRect(option->rect, colour(option->palette, ColourRole::Raised));
        QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const int inset = std::max(2, length(3));
        slider = option->state & State_Horizontal ? slider.adjusted(1, inset, -1, -inset)
                                                  : slider.adjusted(inset, 1, -inset, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(colour(option->palette, ColourRole::FieldBorder),
                                colour(option->palette, ColourRole::Text), hover ? 0.35 : 0.15));
        const qreal radius = std::min(slider.width(), slider.height()) / 2.0;
        painter->drawRoundedRect(slider, radius, radius);
        painter->restore();
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        hasArrow(tool)) {
        drawMenuTool(*tool, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

// Our own line icons. For the extension buttons of menu bars and toolbars, Qt would load its own
// pictures at each start.
QIcon YaodianStyle::standardIcon(StandardPixmap wanted, const QStyleOption *option,
                                 const QWidget *widget) const
{
    if (wanted == SP_ToolBarHorizontalExtensionButton
        || wanted == SP_ToolBarVerticalExtensionButton)
        return icon(u"more"_s);
    switch (wanted) {
    case SP_ArrowLeft: return icon(u"previous-page"_s);
    case SP_ArrowRight: return icon(u"next-page"_s);
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return icon(u"warning"_s, colour(QApplication::palette(), ColourRole::DueSoonText));
    case SP_MessageBoxQuestion:
        return icon(u"help"_s, colour(QApplication::palette(), ColourRole::Accent));
    case SP_MessageBoxInformation:
        return icon(u"info"_s, colour(QApplication::palette(), ColourRole::Accent));
    default: break;
    }
    return QProxyStyle::standardIcon(wanted, option, widget);
}

void YaodianStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget) || isQuiet(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QLineEdit *>(widget)
        && !qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
        widget->installEventFilter(&m_cutWords);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget)
        || qobject_cast<QTextEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QComboBox *>(widget))
        widget->installEventFilter(&m_undoKeys);
    if (PressKeys::takes(widget))
        widget->installEventFilter(&m_pressKeys);
    // The frame is drawn with the field's ground and round corners, which the viewport would cover.
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget);
        text && text->frameShape() != QFrame::NoFrame)
        text->viewport()->setAutoFillBackground(false);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget)) {
        quieten(calendar);
        translate(calendar);
        frame(calendar);
    }
}

} // namespace Widgets
