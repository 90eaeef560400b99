#include "widgets/reading/offerspane.h"

#include "ui_offerspane.h"

#include "models/reading/fieldoffermodel.h"
#include "models/reading/readingeditor.h"
#include "widgets/kit/roomydelegate.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <algorithm>

namespace Widgets {

namespace {

// Pixels at 100 % text.
constexpr int kColumnGap = 12;
constexpr int kHeightForHint = 220; // lowest pane that shows the hint above the rows

} // namespace

void listOffers(const OfferList &list, QAbstractItemModel *offers,
                const std::function<void(bool ticked)> &tickAll,
                const std::function<void(int row)> &follow)
{
    QTreeView *view = list.view;
    view->setModel(offers);
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, view,
                     [follow](const QModelIndex &row) {
                         if (row.isValid())
                             follow(row.row());
                     });
    QObject::connect(list.tickAllButton, &QPushButton::clicked, view, [tickAll] { tickAll(true); });
    QObject::connect(list.tickNoneButton, &QPushButton::clicked, view,
                     [tickAll] { tickAll(false); });
}

void setUpOffers(QTreeView *view)
{
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(new RoomyDelegate(view));
}

void fitOffers(QTreeView *view)
{
    const int most = view->width() / 2;
    for (const int column : {0, 1}) {
        view->resizeColumnToContents(column);
        view->setColumnWidth(column,
                             std::min(view->columnWidth(column) + scaled(view, kColumnGap), most));
    }
}

bool hasRoomForHint(const QWidget *pane)
{
    return pane->height() >= scaled(pane, kHeightForHint);
}

OffersPane::OffersPane(QWidget *parent)
    : QWidget(parent)
{
    m_ui->setupUi(this);
    setUpOffers(m_ui->offersView);
    keepSpaces(this, m_ui->offersColumn, {0, 8, 0, 0}, 8);
    followChanges(this, {.look = [this] { fit(); },
                         .size =
                             [this] {
                                 m_ui->offersHint->setVisible(hasRoomForHint(this));
                                 fit();
                             }});
}

void OffersPane::setEditor(Models::ReadingEditor *editor)
{
    m_editor = editor;
    m_offers = new Models::FieldOfferModel(editor, this);
    listOffers(
        {m_ui->offersView, m_ui->tickAllButton, m_ui->tickNoneButton}, m_offers,
        [this](bool ticked) { m_offers->tickAll(ticked); },
        [this](int row) { emit placeWanted(m_editor->offers()[row].place); });
    const auto show = [this] {
        fit();
        m_ui->tickAllButton->setEnabled(!m_editor->offers().isEmpty());
        m_ui->tickNoneButton->setEnabled(!m_editor->offers().isEmpty());
    };
    connect(m_offers, &QAbstractItemModel::modelReset, this, show);
    show();
}

QTreeView *OffersPane::view() const
{
    return m_ui->offersView;
}

void OffersPane::fit()
{
    if (m_offers)
        fitOffers(m_ui->offersView);
}

} // namespace Widgets
