// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/meaning.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace LeverArch {

class Workspace;

/// Names and colours of what marks mean, for the whole case file: saved as one action. Marks keep
/// their meaning and are shown in its new colour; the line stays the meaning's own, so that no two
/// can be taken for each other without colour.
class MeaningsDialog final : public QDialog
{
    Q_OBJECT

public:
    MeaningsDialog(Workspace &workspace, const QList<Meaning> &meanings, QWidget *parent);

    void accept() override;

private:
    struct Line
    {
        Meaning meaning;
        QLabel *swatch;
        QLineEdit *name;
        QComboBox *colour;
    };

    void addLine(QGridLayout &grid, const Meaning &meaning);
    void show(Line &line, const Meaning &meaning);
    void showSwatch(const Line &line);
    Meaning written(const Line &line) const;
    QString fault(const QList<Meaning> &meanings) const;
    void restoreUsual();
    void sayFault(const QString &sentence);

    Workspace &m_workspace;
    QList<Line> m_lines;
    QLabel *m_fault;
};

} // namespace LeverArch
