#include "widgets/year/figurenamedialog.h"

#include "widgets/kit/label.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

FigureNameDialog::FigureNameDialog(const FigureKey &figure, const QList<FigureKey> &known,
                                   QWidget *parent)
    : Dialog(parent)
    , m_name(new QLineEdit(figure.name, this))
    , m_unit(new QLineEdit(figure.unit, this))
{
    setObjectName(u"figureNameDialog"_s);
    setWindowTitle(tr("Rename a Figure"));
    m_name->setObjectName(u"nameEdit"_s);
    m_unit->setObjectName(u"unitEdit"_s);
    QStringList names;
    for (const FigureKey &key : known)
        names.append(key.name);
    m_name->setCompleter(new QCompleter(names, m_name));
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Unit"), m_unit);
    auto *hint = new Label(Label::Size::Small, ColourRole::Secondary, this, 4);
    hint->setText(tr("It is renamed on all notes of all years. Where a note has a figure of the "
                     "new name and unit already, the two are added up. Ctrl+Z undoes this."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel | QDialogButtonBox::Save, this);
    buttons->button(QDialogButtonBox::Save)->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(buttons);
    m_name->selectAll();
    resizeTo(420, 200);
}

FigureKey FigureNameDialog::figure() const
{
    return {m_name->text(), m_unit->text()};
}

} // namespace Widgets
