#include "widgets/reading/emptywords.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

void setEmptyWords(QAbstractItemView *view, const QString &words)
{
    const auto name = u"emptyWords"_s;
    auto *label = view->viewport()->findChild<QLabel *>(name, Qt::FindDirectChildrenOnly);
    if (!label) {
        label = new QLabel(view->viewport());
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        auto *column = new QVBoxLayout(view->viewport());
        column->addWidget(label);
        column->addStretch(1);
    }
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace Widgets
