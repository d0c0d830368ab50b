// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>

class QPDF;

namespace LeverArch {

/// Opens a PDF that lies in memory, quietly (warnings are collected, not printed), with the
/// password where it needs one. `pdf` must outlive the result and everything copied out of it.
/// Throws JobFailure: PasswordNeeded, Damaged, Unsupported.
std::unique_ptr<QPDF> openWithQpdf(QByteArrayView pdf, const QString &password = {});

} // namespace LeverArch
