#include "widgets/summary/pagespane.h"

#include "ui_pagespane.h"

#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/icons.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

using namespace Qt::StringLiterals;

namespace Widgets {

PagesPane::PagesPane(QWidget *parent)
    : QWidget(parent)
{
    m_ui->setupUi(this);
    keepSpaces(this, m_ui->pagesColumn, {}, 0);
    keepSpaces(this, m_ui->pageRow, {8, 4, 8, 4}, 0);
    PageView *pages = m_ui->pageView;
    connect(pages, &PageView::viewChanged, this, &PagesPane::showPlace);
    connect(m_ui->previousPageButton, &QToolButton::clicked, pages,
            [pages] { pages->goToPage(pages->currentPage() - 1); });
    connect(m_ui->nextPageButton, &QToolButton::clicked, pages,
            [pages] { pages->goToPage(pages->currentPage() + 1); });
    connect(m_ui->zoomInButton, &QToolButton::clicked, pages, &PageView::zoomIn);
    connect(m_ui->zoomOutButton, &QToolButton::clicked, pages, &PageView::zoomOut);
    m_ui->fitWidthButton->setCheckable(true);
    m_ui->fitPageButton->setCheckable(true);
    connect(m_ui->fitWidthButton, &QToolButton::clicked, pages, [this, pages] {
        pages->setFit(PageView::Fit::Width);
        showPlace();
    });
    connect(m_ui->fitPageButton, &QToolButton::clicked, pages, [this, pages] {
        pages->setFit(PageView::Fit::Page);
        showPlace();
    });
    m_ui->previousPageButton->setIcon(icon(u"previous-page"_s));
    m_ui->nextPageButton->setIcon(icon(u"next-page"_s));
    m_ui->zoomOutButton->setIcon(icon(u"zoom-out"_s));
    m_ui->zoomInButton->setIcon(icon(u"zoom-in"_s));
    m_ui->fitWidthButton->setIcon(icon(u"fit-width"_s));
    m_ui->fitPageButton->setIcon(icon(u"fit-page"_s));
    updateLook();
    followChanges(this, {.look = [this] { updateLook(); }});
}

PageView *PagesPane::view() const
{
    return m_ui->pageView;
}

void PagesPane::showPlace()
{
    const PageView *view = m_ui->pageView;
    const int page = view->currentPage();
    m_ui->pageLabel->setText(tr("Page %1 of %2").arg(page + 1).arg(view->pages().count()));
    m_ui->zoomLabel->setText(zoomWords());
    m_ui->previousPageButton->setEnabled(page > 0);
    m_ui->nextPageButton->setEnabled(page + 1 < view->pages().count());
    m_ui->fitWidthButton->setChecked(view->fit() == PageView::Fit::Width);
    m_ui->fitPageButton->setChecked(view->fit() == PageView::Fit::Page);
}

// The zoom in words: the chosen fit by its name, not in per cent, as landscape pages then have
// another scale.
QString PagesPane::zoomWords() const
{
    const PageView *view = m_ui->pageView;
    switch (view->fit()) {
    case PageView::Fit::Width: return m_ui->fitWidthButton->accessibleName();
    case PageView::Fit::Page: return m_ui->fitPageButton->accessibleName();
    case PageView::Fit::None: break;
    }
    return tr("%1%").arg(qRound(view->zoom() * 100));
}

void PagesPane::updateLook()
{
    m_ui->pageView->setMinimumSize(scaled(this, 160), scaled(this, 120));
}

} // namespace Widgets
