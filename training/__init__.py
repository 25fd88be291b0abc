"""How the small student is made: data, teacher, distillation, export, evaluation."""
