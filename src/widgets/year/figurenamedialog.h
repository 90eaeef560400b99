#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "widgets/kit/dialog.h"

class QLineEdit;

namespace Widgets {

// Gives a figure another name or unit, on all notes of the file.
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
