#include "widgets/reading/importlayout.h"

#include "ui_importdialog.h"

#include "widgets/kit/dialog.h"
#include "widgets/kit/fonts/fontfollower.h"
#include "widgets/kit/style/density.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr int kWholeLines = 3;      // lines of text in the field of the whole line, in high windows
constexpr int kLowWindow = 520;     // units of height, below which a window counts as low
constexpr int kVeryLowWindow = 400; // below which the tools have one line, some of them as icons
constexpr int kLowestTabs = 120;    // least height of the tabs, in units
// The largest share of the window's height for the plan's details above the outline; if they need
// more, they go to a tab.
constexpr qreal kMostDetails = 0.22;

} // namespace

ImportLayout::ImportLayout(const Ui::ImportDialog *ui, Dialog *window)
    : QObject(window)
    , m_ui(ui)
    , m_window(window)
{}

void ImportLayout::setUp()
{
    for (QLayout *layout : std::initializer_list<QLayout *>{
             m_ui->outlineTabColumn, m_ui->warningsColumn, m_ui->leftOutColumn})
        layout->setContentsMargins({});
    m_hint = m_ui->hintLabel->text();
    m_ui->tabs->setElideMode(Qt::ElideRight); // rather than two arrows to reach the last tabs
    keepSpaces(m_window, m_ui->column, {}, 0);
    keepSpaces(m_window, m_ui->sourceColumn, {}, 0);
    keepSpaces(m_window, m_ui->lineColumn, {16, 4, 8, 0}, 4);
    keepSpaces(m_window, m_ui->outlineColumn, {8, 0, 16, 0}, 8);
    keepSpaces(m_window, m_ui->footerRow, {16, 8, 16, 8}, 8);
    new FontFollower(m_ui->lineTitle, smallFont);
    m_ui->splitAction->setIcon(icon(u"split"_s));
    m_ui->joinAction->setIcon(icon(u"join"_s));
    m_ui->outwardAction->setIcon(icon(u"level-out"_s));
    m_ui->inwardAction->setIcon(icon(u"level-in"_s));
    m_ui->undoAction->setIcon(icon(u"undo"_s));
    m_ui->redoAction->setIcon(icon(u"redo"_s));
}

bool ImportLayout::isLow() const
{
    return m_window->height() * 1000 < kLowWindow * scaled(m_window, 1000);
}

bool ImportLayout::isVeryLow() const
{
    return m_window->height() * 1000 < kVeryLowWindow * scaled(m_window, 1000);
}

void ImportLayout::updateLook()
{
    const int edge = scaled(m_window, 16);
    const int gap = scaled(m_window, 8);
    m_ui->hintLabel->setContentsMargins(edge, gap, edge, scaled(m_window, 2));
    m_ui->lineView->document()->setDocumentMargin(scaled(m_window, 10));
    const int side = scaled(m_window, 18);
    const QColor ink = colour(m_window->palette(), ColourRole::DueSoonText);
    m_ui->problemIcon->setPixmap(
        icon(u"warning"_s, ink).pixmap(QSize(side, side), m_window->devicePixelRatio()));
    setIcons();
}

void ImportLayout::setIcons()
{
    const std::pair<QAction *, Models::TakenFor> pieces[] = {
        {m_ui->sectionAction, Models::TakenFor::Section},
        {m_ui->itemAction, Models::TakenFor::Item},
        {m_ui->partOfAboveAction, Models::TakenFor::Body},
        {m_ui->leaveOutAction, Models::TakenFor::LeftOut},
        {m_ui->titleAction, Models::TakenFor::Title},
    };
    for (const auto &[action, takenFor] : pieces) {
        const PieceLook look = pieceLook(takenFor);
        action->setIcon(icon(look.sign, colour(m_window->palette(), look.text)));
    }
}

// Arranges the window for its size and text size; hides less needed parts in low windows.
void ImportLayout::arrange()
{
    const bool low = isLow();
    m_ui->hintLabel->setVisible(!isVeryLow());
    m_ui->hintLabel->setText(low ? tr("Where a line was taken for something else, select it and "
                                      "press what it is.")
                                 : m_hint);
    m_ui->lineTitle->setVisible(!low);
    using Forms = QList<Qt::ToolButtonStyle>;
    m_ui->tools->arrange(low,
                         !low          ? Forms{Qt::ToolButtonTextBesideIcon, Qt::ToolButtonTextOnly}
                         : isVeryLow() ? Forms{Qt::ToolButtonIconOnly}
                                       : Forms{Qt::ToolButtonTextOnly},
                         m_window->width());
    m_ui->lineView->setFixedHeight(QFontMetrics(m_window->font()).lineSpacing()
                                       * (low ? 2 : kWholeLines)
                                   + scaled(m_window, 22));
    setDensity(m_window, low ? Density::Compact : Density::Roomy);
    m_ui->lineView->setVisible(!low || m_ui->columnsPane->isHidden());
    m_ui->tabs->setMinimumHeight(scaled(m_window, kLowestTabs));
    placeDetails();
}

void ImportLayout::placeDetails()
{
    QTabWidget *tabs = m_ui->tabs;
    QScrollArea *area = m_ui->detailsArea;
    m_ui->details->arrange(m_ui->outlineSide->width());
    const int most = int(m_window->height() * kMostDetails);
    const bool isTab = isLow() || m_ui->details->fieldsHeight() > most;
    if (isTab != (tabs->indexOf(area) >= 0)) {
        if (isTab) {
            tabs->insertTab(1, area, {});
        } else {
            tabs->removeTab(tabs->indexOf(area));
            m_ui->outlineColumn->insertWidget(0, area);
            area->show();
        }
    }
    if (isTab) {
        tabs->setTabText(tabs->indexOf(area),
                         isLow() ? tr("Title", "a tab, in brief") : tr("Title and Year"));
        area->setMinimumHeight(0);
        area->setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        area->setFixedHeight(m_ui->details->layout()->minimumSize().height());
    }
}

void ImportLayout::goTo(QWidget *field)
{
    for (int i = 0; i < m_ui->tabs->count(); ++i) {
        if (m_ui->tabs->widget(i)->isAncestorOf(field))
            m_ui->tabs->setCurrentIndex(i);
    }
    field->setFocus();
}

} // namespace Widgets
