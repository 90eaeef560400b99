#pragma once

#include "domain/reading/outlinereader.h"

#include <QStringList>

// The numbers and first words of nodes, children in brackets: "一、学习(1.读书 2.讲座) 二、走访".
inline QString shapeOf(const QList<Domain::ReadNode> &nodes)
{
    QStringList shapes;
    for (const Domain::ReadNode &node : nodes) {
        const QString words = node.kind == Domain::NodeKind::Section ? node.title : node.text;
        QString shape = node.number + words.left(4);
        if (!node.children.isEmpty())
            shape += u'(' + shapeOf(node.children) + u')';
        shapes.append(shape);
    }
    return shapes.join(u' ');
}

// The same of the plan that is read from a text.
inline QString shapeOf(const QString &text)
{
    return shapeOf(Domain::readOutline(text).nodes);
}

// The numbers and whole titles of nodes, children in brackets.
inline QString titleShapeOf(const QList<Domain::ReadNode> &nodes)
{
    QStringList shapes;
    for (const Domain::ReadNode &node : nodes) {
        const QString below = node.children.isEmpty() ? QString()
                                                      : u'(' + titleShapeOf(node.children) + u')';
        shapes.append(node.number + node.title + below);
    }
    return shapes.join(u' ');
}

inline QString titleShapeOf(const QString &text)
{
    return titleShapeOf(Domain::readOutline(text).nodes);
}
