#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "widgets/kit/dialog.h"

class QLineEdit;

namespace Widgets {

// Asks for another name or unit of a figure, to be changed in all notes of the file.
class FigureNameDialog : public Dialog
{
    Q_OBJECT

public:
    FigureNameDialog(const Domain::FigureKey &figure, const QList<Domain::FigureKey> &known,
                     QWidget *parent);

    Domain::FigureKey figure() const; // as typed

private:
    QLineEdit *m_name;
    QLineEdit *m_unit;
};

} // namespace Widgets
