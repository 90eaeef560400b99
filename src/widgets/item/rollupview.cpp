#include "widgets/item/rollupview.h"
#include "widgets/item/status/statuslook.h"
#include "widgets/kit/style/changes.h"

#include "domain/plan/tally.h"
#include "models/editwords.h"
#include "models/plandocument.h"
#include "widgets/kit/label.h"
#include "widgets/kit/style/spaces.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Widgets {

namespace {

constexpr qreal kBarHeight = 8;

} // namespace

RollUpView::RollUpView(PlanDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_done(new Label(Label::Size::Body, ColourRole::Text, this))
    , m_counts(new Label(Label::Size::Small, ColourRole::Secondary, this))
{
    m_done->setObjectName(u"rollUpLabel"_s);
    m_counts->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    // Space for the bar, which is painted between the two labels.
    keepSpaces(this, column, {}, kBarHeight + 14);
    column->addWidget(m_done);
    column->addWidget(m_counts);
    // The changed node may be below the shown one.
    connect(document, &PlanDocument::tallyChanged, this, &RollUpView::refresh);
    followChanges(this, {.words = [this] { refresh(); }});
}

void RollUpView::setNode(NodeId node)
{
    m_node = node;
    refresh();
}

void RollUpView::refresh()
{
    const OutlineNode *node = m_document->outline().find(m_node);
    if (!node)
        return;
    const Tally figures = tally(node, m_document->now());
    m_done->setText(tr("%1 of %2 done").arg(figures.count(StatusKind::Done)).arg(figures.items));
    m_counts->setText(Models::tallyWords(figures).join(u" · "_s));
    update();
}

void RollUpView::paintEvent(QPaintEvent *)
{
    const OutlineNode *node = m_document->outline().find(m_node);
    if (!node)
        return;
    const Tally figures = tally(node, m_document->now());
    if (figures.items == 0)
        return;
    QPainter painter(this);
    const int height = scaled(this, kBarHeight);
    int left = 0;
    int counted = 0;
    const int top = m_done->geometry().bottom() + scaled(this, 6);
    for (const StatusKind status : allStatuses()) {
        counted += figures.count(status);
        const int right = width() * counted / figures.items;
        if (right > left) {
            const int gap = counted < figures.items ? 2 : 0;
            painter.fillRect(QRect(left, top, right - left - gap, height),
                             colour(palette(), statusLook(status).bar));
        }
        left = right;
    }
}

} // namespace Widgets
