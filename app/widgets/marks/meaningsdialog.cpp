// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/meaningsdialog.h"

#include "casefile/casefile.h"
#include "domain/markcolours.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "widgets/look.h"
#include "widgets/marks/meaningswatch.h"
#include "widgets/workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

constexpr QSize swatchSize(28, 18);

} // namespace

MeaningsDialog::MeaningsDialog(Workspace &workspace, const QList<Meaning> &meanings,
                               QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_fault(new QLabel(this))
{
    setObjectName(QStringLiteral("meanings"));
    setWindowTitle(tr("What marks mean"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Look::group, Look::group, Look::group, Look::group);
    column->setSpacing(Look::gap);
    column->addWidget(Look::quietLabel(
        tr("Names and colours for this case file. Marks that are there already change with them."),
        this));
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    for (const Meaning &meaning : meanings)
        addLine(*grid, meaning);
    column->addLayout(grid);
    Look::makeWrong(m_fault);
    m_fault->setWordWrap(true);
    m_fault->hide();
    column->addWidget(m_fault);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel |
                                             QDialogButtonBox::RestoreDefaults,
                                         this);
    buttons->button(QDialogButtonBox::Save)->setDisabled(workspace.caseFile().isReadOnly());
    QPushButton *usual = buttons->button(QDialogButtonBox::RestoreDefaults);
    usual->setText(tr("As at first"));
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    connect(usual, &QPushButton::clicked, this, &MeaningsDialog::restoreUsual);
    connect(buttons, &QDialogButtonBox::accepted, this, &MeaningsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void MeaningsDialog::addLine(QGridLayout &grid, const Meaning &meaning)
{
    const int number = int(m_lines.size()) + 1;
    Line line{meaning, new QLabel(this), new QLineEdit(this), new QComboBox(this)};
    line.name->setObjectName(QStringLiteral("name-") + meaning.key);
    line.name->setAccessibleName(tr("Name of meaning %1").arg(number));
    line.colour->setObjectName(QStringLiteral("colour-") + meaning.key);
    line.colour->setAccessibleName(tr("Colour of meaning %1").arg(number));
    grid.addWidget(line.swatch, number, 0);
    grid.addWidget(line.name, number, 1);
    grid.addWidget(line.colour, number, 2);
    show(line, meaning);
    m_lines.append(line);
    connect(line.colour, &QComboBox::currentIndexChanged, this,
            [this, at = number - 1] { showSwatch(m_lines.at(at)); });
}

void MeaningsDialog::show(Line &line, const Meaning &meaning)
{
    line.meaning = meaning;
    line.name->setText(meaning.name);
    const QSignalBlocker quiet(line.colour);
    line.colour->clear();
    const QList<MarkColour> colours = markColours();
    for (const MarkColour &colour : colours) {
        Meaning shown = meaning;
        shown.fill = colour.fill;
        shown.line = colour.line;
        line.colour->addItem(meaningIcon(shown), colour.name,
                             QStringList{colour.fill, colour.line});
    }
    const QStringList own{meaning.fill, meaning.line};
    if (line.colour->findData(own) < 0)
        line.colour->addItem(meaningIcon(meaning), tr("its own"), own);
    line.colour->setCurrentIndex(line.colour->findData(own));
    showSwatch(line);
}

void MeaningsDialog::showSwatch(const Line &line)
{
    line.swatch->setPixmap(meaningIcon(written(line)).pixmap(swatchSize, devicePixelRatioF()));
}

Meaning MeaningsDialog::written(const Line &line) const
{
    Meaning meaning = line.meaning;
    meaning.name = line.name->text().simplified();
    if (const QStringList colours = line.colour->currentData().toStringList();
        colours.size() == 2) {
        meaning.fill = colours.first();
        meaning.line = colours.last();
    }
    return meaning;
}

QString MeaningsDialog::fault(const QList<Meaning> &meanings) const
{
    QSet<QString> names;
    for (const Meaning &meaning : meanings) {
        if (meaning.name.isEmpty())
            return tr("Every meaning needs a name, for those who cannot see its colour.");
        if (names.contains(meaning.name.toCaseFolded()))
            return tr("Two meanings are called “%1”. Give one of them another name.")
                .arg(meaning.name);
        names.insert(meaning.name.toCaseFolded());
    }
    return {};
}

void MeaningsDialog::restoreUsual()
{
    const QList<Meaning> usual = usualMeanings();
    for (Line &line : m_lines) {
        for (const Meaning &meaning : usual) {
            if (meaning.key == line.meaning.key)
                show(line, meaning);
        }
    }
}

void MeaningsDialog::sayFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

void MeaningsDialog::accept()
{
    QList<Meaning> meanings;
    for (const Line &line : std::as_const(m_lines))
        meanings.append(written(line));
    const QString wrong = fault(meanings);
    sayFault(wrong);
    if (!wrong.isEmpty())
        return;
    m_workspace.caseFile().actLater(
        tr("Change names and colours of meanings"),
        [encoded = encodeMeanings(meanings)](Stores &stores) {
            return stores.settings().set(QLatin1String(meaningsSetting), encoded);
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (done.ok())
                QDialog::accept();
            else
                sayFault(done.error().message);
        });
}

} // namespace LeverArch
