#include "widgets/window/waysout.h"

#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/changes.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

WaysOut::WaysOut(QWidget *parent)
    : QWidget(parent)
    , m_copy(new LinkButton(this))
    , m_open(new LinkButton(this))
{
    m_copy->setObjectName(u"copyShownButton"_s);
    m_open->setObjectName(u"openPresentButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_copy);
    row->addWidget(m_open);
    connect(m_copy, &QPushButton::clicked, this, &WaysOut::copyWanted);
    connect(m_open, &QPushButton::clicked, this, &WaysOut::openingWanted);
    retranslate();
    followChanges(this, {.words = [this] { retranslate(); }});
}

void WaysOut::retranslate()
{
    m_copy->setWords(tr("Save a Copy of What Is Shown…"));
    m_open->setWords(tr("Open What Is There Now"));
}

} // namespace Widgets
